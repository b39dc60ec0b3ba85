/** One map of everything the service tells a window unasked: event → payload. */
import type { ConnectionStepResult } from '../connection-step.ts';
import type { ErrorCode } from '../error-codes.ts';
import type { ReconciliationEvent } from '../reconciliation.ts';
import type { SyncEvent } from '../sync-event.ts';
import type { SyncRecord } from './desktop-state.ts';
import type { FetchOutcome } from './requests.ts';

/** What the application's own menu asks a window to do; only Electron has such a menu. */
export type MenuCommand =
  | 'show-today'
  | 'show-list'
  | 'show-server'
  | 'show-transfers'
  | 'show-mails'
  | 'show-journal'
  | 'show-sync'
  | 'show-settings'
  | 'find';

export interface Events {
  'sync.progress': { readonly profile: string; readonly event: SyncEvent };
  'sync.ended': SyncRecord;
  'reconcile.progress': { readonly profile: string; readonly event: ReconciliationEvent };
  /** `null` = it came to its end. */
  'reconcile.ended': { readonly profile: string; readonly code: ErrorCode | null };
  'connection.step': { readonly profile: string; readonly step: ConnectionStepResult };
  'server.searching': { readonly profile: string; readonly rows: number; readonly openParts: number };
  /** One file of a running `server.fetch` has ended. */
  'server.fetching': { readonly profile: string; readonly outcome: FetchOutcome };
  /** Documents arrived or were verified: whatever shows them asks again. */
  'archive.changed': { readonly profile: string; readonly fileIds: readonly string[] };
  /** Something about the watched folder of mails changed. */
  'mail.changed': Readonly<Record<string, never>>;
  'menu.command': { readonly command: MenuCommand };
  /** The screen was locked or left alone: nothing is to be readable until it is uncovered. */
  'screen.covered': { readonly covered: boolean };
}

export type EventName = keyof Events;
