/** ファイル種類 1–4: how screens and people write them (R18–R20, R102-7). */
import type { FileKind } from '#contract/guarantee-file.ts';

export const fileKinds: readonly FileKind[] = ['1', '2', '3', '4'];

/** The words of the search screen's pull-down, by kind. */
export const fileKindNames: Readonly<Record<FileKind, string>> = {
  '1': '保証',
  '2': '条件変更',
  '3': '無効',
  '4': 'テスト送信',
};

/** Words that tell a kind wherever they occur, most telling first: a void notice also says 保証書. */
const tellingWords: readonly (readonly [string, FileKind])[] = [
  ['無効', '3'],
  ['テスト', '4'],
  ['条件変更', '2'],
  ['変更', '2'],
  ['保証', '1'],
];

/** Reads a kind from a cell or option text such as `1`, `1:保証`, `"2"条件変更`, `無効通知書`. */
export function parseFileKind(text: string): FileKind | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s"'“”「」]/g, '');
  const digit = /^([1-4])(?!\d)/.exec(plain)?.[1];
  if (digit) return digit as FileKind;
  return tellingWords.find(([word]) => plain.includes(word))?.[1] ?? null;
}

/** A guarantee certificate or an amendment; test slips and void notices never count as guarantees (R167). */
export function isGuarantee(kind: FileKind): boolean {
  return kind === '1' || kind === '2';
}

/** The long-term form a document of this kind has to have at least (R18–R20). */
export function expectedFormOf(kind: FileKind): 'ES-A' | 'ES-T' {
  return kind === '3' ? 'ES-T' : 'ES-A';
}
