/** What the commands on transfers and mergers say. */
import type { Holding, TransferKind } from '#contract/transfer.ts';

export interface TransferTexts {
  readonly kinds: Readonly<Record<TransferKind, string>>;
  readonly holdings: Readonly<Record<Holding, string>>;
  /** e.g. 移管・未取得. */
  readonly state: (kind: string, holding: string) => string;
  readonly headings: {
    readonly issued: string;
    readonly current: string;
    readonly state: string;
    readonly number: string;
    readonly from: string;
    readonly to: string;
    readonly effectiveOn: string;
    readonly note: string;
    readonly documents: string;
    readonly rules: string;
  };
  /** A side of a search that is not restricted. */
  readonly anyOffice: string;
  readonly searchedAlso: (codes: readonly string[]) => string;
  readonly found: (counts: { total: number; missing: number; stale: number }) => string;
  readonly fetching: (done: number, total: number, fileId: string) => string;
  readonly fetched: (fetched: number, failed: number) => string;
  readonly noMergers: string;
  readonly removed: (id: string) => string;
  readonly startedAnew: string;
  readonly omitted: (pairs: number) => string;
}
