/** Records with the words people read: who, what, of which documents, and whether it was taken back. Pure. */
import type { JournalEntry, JournalRecord } from '#contract/journal.ts';
import { type RecordTexts, writerOf } from '#contract/text/record-texts.ts';

export interface NamedRecord {
  readonly entry: JournalEntry;
  readonly by: string;
  readonly sentence: string;
  readonly isWithdrawn: boolean;
  readonly fileIds: readonly string[];
}

export function nameRecords(
  entries: readonly JournalEntry[],
  texts: Pick<RecordTexts, 'by' | 'itself' | 'sentence' | 'withdrawn'>,
): readonly NamedRecord[] {
  const withdrawn = new Set(
    entries.flatMap(({ profile, record }) =>
      record.action === 'withdrawn' ? [`${profile} ${record.sequence}`] : [],
    ),
  );
  return entries.map((entry) => {
    const isWithdrawn = withdrawn.has(`${entry.profile} ${entry.sequence}`);
    const sentence = texts.sentence(entry.record);
    return {
      entry,
      by: writerOf(entry, texts),
      sentence: isWithdrawn ? texts.withdrawn(sentence) : sentence,
      isWithdrawn,
      fileIds: fileIdsOf(entry.record),
    };
  });
}

function fileIdsOf(record: JournalRecord): readonly string[] {
  if ('fileId' in record) return [record.fileId];
  if ('fileIds' in record) return record.fileIds;
  return [...new Set(record.items.map(({ fileId }) => fileId))];
}
