/** What the desktop remembers of its user's ways of working: settings, saved searches, and how syncs ended. */
import type { ErrorCode } from '../error-codes.ts';
import type { SearchCriteria, SortOrder } from '../guarantee-file.ts';
import type { SyncSummary } from '../sync-event.ts';
import type { ListState } from './requests.ts';

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'ja' | 'en';
  readonly density: 'compact' | 'standard';
  readonly font: 'yu-gothic' | 'biz-udp';
  /** Beyond this the newest comparison with the server is too old for 利用できます (U06). Hours. */
  readonly freshForHours: number;
  readonly syncAtStart: boolean;
  /** Whether spelling variants of names count as the same. */
  readonly foldNames: boolean;
}

export const usualSettings: Settings = {
  theme: 'system',
  language: 'ja',
  density: 'standard',
  font: 'yu-gothic',
  freshForHours: 24,
  syncAtStart: false,
  foldNames: true,
};

/** A named view of the list (U16). */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly criteria: SearchCriteria;
  readonly text: string;
  readonly only?: ListState;
  readonly sort: SortOrder | null;
  /** Columns in their order, each with its width behind a colon where it was changed; an empty list is the usual one. */
  readonly columns: readonly string[];
}

/** How one sync ended. */
export interface SyncRecord {
  readonly profile: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly outcome: 'done' | 'failed' | 'cancelled';
  readonly code: ErrorCode | null;
  readonly summary: SyncSummary | null;
}
