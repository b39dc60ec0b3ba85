/** What has been filled in so far, and the record it makes. Pure. */
import type { PersonRecord } from '#contract/bridge/requests.ts';
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { ExplainedAbsence } from '#contract/journal.ts';
import type { RecordSubject } from './record-dialog-store.ts';
import type { RecordAction } from './record-facts.ts';

export interface RecordDraft {
  readonly on: IsoDate | null;
  readonly reason: ExplainedAbsence;
}

/** `null` while something is missing. */
export function toRecord(
  action: RecordAction,
  { sha256, sequence }: Pick<RecordSubject, 'sha256' | 'sequence'>,
  { on, reason }: RecordDraft,
): PersonRecord | null {
  switch (action) {
    case 'executed':
      return on === null || sha256 === null ? null : { action, sha256, on };
    case 'extended':
      return on === null ? null : { action: 'deadline-extended', until: on };
    case 'paper':
      return { action: 'paper-replaces' };
    case 'absence':
      return { action: 'absence-explained', reason };
    case 'withdraw':
      return sequence === undefined ? null : { action: 'withdrawn', sequence };
    case 'dismissed':
      return sequence === undefined ? null : { action: 'announcement-closed', sequence };
  }
}
