/** What a sync tells while it runs, and at its end. */
import type { ErrorCode } from './error-codes.ts';
import type { AuthenticityVerdict } from './verification.ts';

export type SyncEvent =
  | { readonly event: 'listing'; readonly rows: number; readonly openParts: number }
  | { readonly event: 'planned'; readonly listed: number; readonly fetch: number }
  | {
      readonly event: 'fetched';
      readonly fileId: string;
      readonly sha256: string;
      /** `known`: fetched and found to be the bytes already held. */
      readonly outcome: 'stored' | 'known';
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly event: 'verified';
      readonly fileId: string;
      readonly sha256: string;
      readonly verdict: AuthenticityVerdict;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly event: 'failed';
      readonly fileId: string;
      readonly code: ErrorCode;
      readonly detail?: string;
    };

/** `listed = fetched + unchanged + failed` unless a part of the list itself could not be read. */
export interface SyncSummary {
  readonly listed: number;
  readonly fetched: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly verified: {
    readonly genuine: number;
    readonly indeterminate: number;
    readonly rejected: number;
    readonly unsigned: number;
  };
}
