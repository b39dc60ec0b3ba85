/** 記録簿 as a table for a spreadsheet. */
import { expect, it } from 'vitest';
import type { JournalEntry } from '#contract/journal.ts';
import { journalCsv } from '../../../renderer/features/journal/journal-csv.ts';
import { records } from '../../../renderer/text/ja/records.ts';

const entries: readonly JournalEntry[] = [
  {
    sequence: 3,
    at: '2026-11-25T01:30:00Z',
    operator: '山田',
    profile: '見本',
    record: { action: 'withdrawn', fileId: 'f', sequence: 2 },
  },
  {
    sequence: 2,
    at: '2026-11-25T01:00:00Z',
    operator: '=cmd',
    profile: '見本,"本部"',
    record: { action: 'deadline-extended', fileId: 'f', until: '2026-12-20' },
  },
  {
    sequence: 1,
    at: '2026-11-24T15:00:00Z',
    operator: '',
    profile: '見本',
    record: { action: 'vanished', fileIds: ['f', 'g'] },
  },
];

const lines = new TextDecoder('utf-8', { ignoreBOM: true })
  .decode(journalCsv(entries, records))
  .split('\r\n');

it('begins with a byte-order mark and the headings', () => {
  expect(lines[0]).toBe('\u{feff}記録,日時,記録者,接続先,ファイル名,内容');
});

it('has a line for each record, in the words of the screen and the time of Japan', () => {
  expect(lines[1]).toBe('3,2026/11/25 10:30,山田,見本,f,記録2の取消し');
  expect(lines[3]).toBe('1,2026/11/25 00:00,自動記録,見本,f g,配信サーバの一覧から消えたことを確認(2件)');
  expect(lines).toHaveLength(5);
});

it('lets nothing become a formula, and quotes what would break the table', () => {
  expect(lines[2]).toBe('2,2026/11/25 10:00,\'=cmd,"見本,""本部""",f,実行期限を 2026/12/20 まで延長');
});
