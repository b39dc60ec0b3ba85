/** `種類_ファイルID_発行回数`, the words by which a notification names its file (R42–R46), and bare file ids. */
import type { FileKind } from '../guarantee-file.ts';
import type { MailRefusal } from '../notification-mail.ts';

/** A file as a notification names it. */
export interface FileLabel {
  readonly kind: FileKind;
  readonly fileId: string;
  readonly issueCount: number | null;
}

export interface FoundLabel {
  readonly label: FileLabel;
  /** Inside アップロードのお知らせ(…). */
  readonly isSubject: boolean;
}

/** Labels, and what looks like one but is none, in one line of plain text. */
export interface LabelsInLine {
  readonly found: readonly FoundLabel[];
  readonly refused: readonly MailRefusal[];
}

const separator = ' {0,2}_ {0,2}';
const fileIdParts = [
  String.raw`\d{2}`,
  String.raw`\d{4} ?\d{3}`,
  String.raw`\d{1,9}`,
  String.raw`\d{1,10}`,
  String.raw`\d{3}`,
].join(separator);
const extension = String.raw`(?: ?\.pdf)?`;
const before = String.raw`(?<![\dA-Za-z_])`;
const after = String.raw`(?![\dA-Za-z_])`;
const labelPattern = new RegExp(
  `${before}(?<kind>\\d)${separator}(?<fileId>${fileIdParts})${extension}(?:${separator}(?<count>\\d{1,12}))?${extension}${after}`,
  'gi',
);
const bareFileId = new RegExp(`(?<![\\d_])(?<fileId>${fileIdParts})(?![\\d_])`);
/** The subject's words and the bracket after them; the bracket may not have been copied to its end. */
const subjectWords =
  /アップロード ?の ?お知らせ ?(?<bracket>[([【「『<]) ?(?<inside>[^)\]】」』>]{0,120})[)\]】」』>]?/g;

const maximumCount = 9_999;

export function labelsInLine(line: string): LabelsInLine {
  const found: FoundLabel[] = [];
  const refused: MailRefusal[] = [];
  const rest = line.replaceAll(subjectWords, (words: string, _: string, inside: string) => {
    const read = readLabels(inside);
    found.push(...read.labels.map((label) => ({ label, isSubject: true })));
    refused.push(...read.refused);
    if (read.labels.length + read.refused.length === 0) {
      refused.push({ reason: 'file-unreadable', detail: words.slice(0, 80) });
    }
    return ' ';
  });
  const read = readLabels(rest);
  found.push(...read.labels.map((label) => ({ label, isSubject: false })));
  return { found, refused: [...refused, ...read.refused] };
}

/** The file id a line of plain text names without a kind, e.g. `ファイル ID: …` or at the end of a URL. */
export function bareFileIdIn(line: string): string | null {
  const fileId = bareFileId.exec(line)?.groups?.['fileId'];
  return fileId === undefined ? null : fileId.replaceAll(' ', '');
}

interface ReadLabels {
  readonly labels: readonly FileLabel[];
  readonly refused: readonly MailRefusal[];
}

function readLabels(text: string): ReadLabels {
  const labels: FileLabel[] = [];
  const refused: MailRefusal[] = [];
  for (const { 0: words, groups } of text.matchAll(labelPattern)) {
    const kind = groups?.['kind'] ?? '';
    const issueCount = groups?.['count'] === undefined ? null : Number(groups['count']);
    if (!/^[1-4]$/.test(kind)) refused.push({ reason: 'kind-unknown', detail: words });
    else if (issueCount !== null && (issueCount < 1 || issueCount > maximumCount)) {
      refused.push({ reason: 'issue-count-invalid', detail: words });
    } else {
      const fileId = (groups?.['fileId'] ?? '').replaceAll(' ', '');
      labels.push({ kind: kind as FileKind, fileId, issueCount });
    }
  }
  return { labels, refused };
}
