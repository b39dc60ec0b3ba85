/** 照合: the server's whole list against the archive, and how the two differ (R159–R162). */
import type { DateRange, FileKind, IsoDate, SearchCriteria } from './guarantee-file.ts';
import type { AbsenceReason } from './journal.ts';

/** Why the archive lacks what the server lists (R160): 移管・譲渡受入, 同期漏れ, 未取得. */
export const serverOnlyReasons = ['transferred-in', 'sync-missed', 'not-fetched'] as const;

export type ServerOnlyReason = (typeof serverOnlyReasons)[number];

/** What the server lists that the held version is not: 無効通知書, 再発行, a smaller 発行回数 (R158), other bytes. */
export const staleReasons = ['void-listed', 'reissued', 'issue-count-fell', 'overwritten'] as const;

export type StaleReason = (typeof staleReasons)[number];

/** What changed in the list item while the document stayed: current bank or branch (R31), or other attributes. */
export const changeReasons = ['transferred', 'attributes'] as const;

export type ChangeReason = (typeof changeReasons)[number];

/** What both sides can say of a file; as the server lists it where it does. */
export interface DifferenceFacts {
  readonly fileId: string;
  readonly kind: FileKind | null;
  readonly bankCode: string | null;
  readonly branchCode: string | null;
  readonly customerName: string | null;
  readonly uploadedOn: IsoDate | null;
}

/** One file on which server and archive differ. */
export type Difference =
  | (DifferenceFacts & { readonly event: 'server-only'; readonly reason: ServerOnlyReason })
  | (DifferenceFacts & {
      readonly event: 'local-only';
      readonly reason: AbsenceReason;
      /** It was on the server when last compared. */
      readonly isNew: boolean;
    })
  | (DifferenceFacts & { readonly event: 'stale'; readonly reason: StaleReason })
  | (DifferenceFacts & { readonly event: 'changed'; readonly reason: ChangeReason });

/** What a reconciliation tells while it runs. */
export type ReconciliationEvent =
  /** An interrupted run goes on; its finished windows are not asked again. */
  | {
      readonly event: 'resumed';
      readonly startedAt: string;
      readonly windowsDone: number;
      readonly windows: number;
    }
  | {
      readonly event: 'listing';
      readonly windowsDone: number;
      readonly windows: number;
      /** アップロード日 being asked for. */
      readonly uploaded: DateRange;
      readonly rows: number;
    }
  /** A part of the list the server never showed completely. */
  | { readonly event: 'incomplete'; readonly part: SearchCriteria }
  /** Files that seem to be gone are asked for one by one before they count as gone. */
  | { readonly event: 'confirming'; readonly done: number; readonly total: number };

export interface ReconciliationSummary {
  /** ISO 8601 UTC; of the first run where it was resumed. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** `false`: parts of the list are missing; then nothing counts as gone and `localOnly` is empty. */
  readonly complete: boolean;
  readonly windows: number;
  /** Windows taken over from an interrupted run. */
  readonly resumedWindows: number;
  readonly listed: number;
  readonly held: number;
  /** Of the files that are on one side only, or differ: how many for each reason. */
  readonly serverOnly: Readonly<Record<ServerOnlyReason, number>>;
  readonly localOnly: Readonly<Record<AbsenceReason, number>>;
  readonly stale: Readonly<Record<StaleReason, number>>;
  readonly changed: Readonly<Record<ChangeReason, number>>;
  readonly incomplete: readonly SearchCriteria[];
}

export interface Reconciliation {
  readonly profile: string;
  readonly summary: ReconciliationSummary;
  readonly differences: readonly Difference[];
}

/** A run that ended before its end; the next one goes on from there. */
export interface InterruptedReconciliation {
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly windowsDone: number;
  readonly windows: number;
}

/** What is known of a profile's reconciliations without asking the server. */
export interface LastReconciliation {
  /**
   * The newest that came to its end, less what has been settled since: fetched, listed again, explained. The most
   * urgent differences only; the summary counts all.
   */
  readonly result: Reconciliation | null;
  readonly interrupted: InterruptedReconciliation | null;
}

/** Whether the whole of server and archive was compared lately (R162). `due` from 30 days, `overdue` from 55. */
export interface ReconciliationAge {
  readonly state: 'never' | 'fresh' | 'due' | 'overdue';
  /** Whole days since then; `null` when never. */
  readonly days: number | null;
}
