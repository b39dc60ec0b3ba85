/** Records as a table for a spreadsheet: a byte-order mark for Excel, codes as text, no formulas (U18). Pure. */
import type { JournalEntry } from '#contract/journal.ts';
import { formatMinute } from '../../components/japan-time.ts';
import type { Texts } from '../../text/texts.ts';
import { type NamedRecord, nameRecords } from './named-records.ts';

export function journalCsv(newestFirst: readonly JournalEntry[], records: Texts['records']): Uint8Array {
  const { columns } = records.journal;
  const headings = [columns.sequence, columns.at, columns.by, columns.profile, columns.fileId, columns.what];
  const lines = nameRecords(newestFirst, records).map(toCells);
  const text = [headings, ...lines].map((cells) => cells.map(toCell).join(',')).join('\r\n');
  return new TextEncoder().encode(`\u{feff}${text}\r\n`);
}

function toCells({ entry, by, sentence, fileIds }: NamedRecord): readonly string[] {
  return [String(entry.sequence), formatMinute(entry.at), by, entry.profile, fileIds.join(' '), sentence];
}

/** What a spreadsheet would take for a formula is led in. */
function toCell(text: string): string {
  const inert = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
