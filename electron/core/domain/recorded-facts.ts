/** What people have written down about one file, as of now: later records replace earlier ones, withdrawn ones do not count. */
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { Announcement, ExplainedAbsence, FileRecord } from '#contract/journal.ts';

/** A record with its place in the archive's journal. */
export interface NumberedRecord {
  readonly sequence: number;
  readonly record: FileRecord;
}

export interface NumberedAnnouncement extends Announcement {
  readonly sequence: number;
  readonly isClosed: boolean;
}

export interface RecordedFacts {
  readonly executed: { readonly on: IsoDate; readonly sha256: string } | null;
  readonly extendedUntil: IsoDate | null;
  /** The void notice in whose place a paper certificate counts. */
  readonly paperReplaces: string | null;
  readonly explainedAbsence: ExplainedAbsence | null;
  readonly announcements: readonly NumberedAnnouncement[];
}

const nothing: RecordedFacts = {
  executed: null,
  extendedUntil: null,
  paperReplaces: null,
  explainedAbsence: null,
  announcements: [],
};

/** @param records of one file, in the journal's order */
export function recordedFacts(records: readonly NumberedRecord[]): RecordedFacts {
  const withdrawn = new Set(
    records.flatMap(({ record }) => (record.action === 'withdrawn' ? [record.sequence] : [])),
  );
  return records.filter(({ sequence }) => !withdrawn.has(sequence)).reduce(addRecord, nothing);
}

function addRecord(facts: RecordedFacts, { sequence, record }: NumberedRecord): RecordedFacts {
  switch (record.action) {
    case 'executed':
      return { ...facts, executed: { on: record.on, sha256: record.sha256 } };
    case 'deadline-extended':
      return { ...facts, extendedUntil: record.until };
    case 'paper-replaces':
      return { ...facts, paperReplaces: record.sha256 };
    case 'absence-explained':
      return { ...facts, explainedAbsence: record.reason };
    case 'announced': {
      const { action: _, ...announcement } = record;
      return {
        ...facts,
        announcements: [...facts.announcements, { ...announcement, sequence, isClosed: false }],
      };
    }
    case 'announcement-closed':
      return { ...facts, announcements: facts.announcements.map((each) => close(each, record.sequence)) };
    case 'withdrawn':
    case 'printed':
    case 'exported':
      return facts;
  }
}

function close(announcement: NumberedAnnouncement, sequence: number): NumberedAnnouncement {
  return announcement.sequence === sequence ? { ...announcement, isClosed: true } : announcement;
}
