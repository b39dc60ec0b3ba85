/** Search keys: what must compare equal although people type it differently. One normaliser per kind of field (U12, U13). */
import { variantKanji } from './variant-kanji.ts';

const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const ignoredInNames = /[\s・·.,‐‑–—―−ー〜~'’-]/g;
const katakana = /[\u30A1-\u30F6]/g;

/** Legal forms in full and abbreviated; each becomes one short mark wherever it stands. */
const legalForms: readonly (readonly [RegExp, string])[] = [
  [/株式会社|\(株\)/g, '㈱'],
  [/有限会社|\(有\)/g, '㈲'],
  [/合同会社|\([合同]\)/g, '㈿'],
  [/合資会社|\(資\)/g, '㈾'],
  [/合名会社|\(名\)/g, '㈴'],
];

/** Every letter `legalForms` may take away. */
const lettersOfLegalForms = /[株式会社有限合同資名()]/;

/**
 * The key under which a name is stored and searched: width, case, kana kind, variant kanji, legal forms,
 * spaces, middle dots and prolonged sounds make no difference.
 */
export function nameKey(name: string): string {
  let key = foldCharacters(name);
  for (const [form, sign] of legalForms) key = key.replaceAll(form, sign);
  return key;
}

/** Each character by itself: what is part of a name stays part of it. */
function foldCharacters(name: string): string {
  let key = name.replaceAll(variationSelectors, '').normalize('NFKC').toLowerCase();
  key = Array.from(key, (character) => variantKanji.get(character) ?? character).join('');
  key = key.replaceAll(katakana, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return key.replaceAll('ゔ', 'ぶ').replaceAll(ignoredInNames, '');
}

/** A name as it is spelled: only width and case make no difference. */
export function spellingKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/**
 * The longest piece of a spelling that is also in the key of every name with that spelling; `''` when there is none. The
 * letters of legal forms are left out, for in a key they may have become part of a sign.
 */
export function surePartOfKey(spelling: string): string {
  const pieces = foldCharacters(spelling).split(lettersOfLegalForms);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** The key of a customer, guarantee or change number: digits only, leading zeros dropped; `''` when it has no digit. */
export function codeKey(code: string): string {
  const digits = code.normalize('NFKC').replaceAll(/\D/g, '');
  return digits === '' ? '' : digits.replace(/^0+(?=\d)/, '');
}

/** The key of a file id or its beginning: digits and underscores, for prefix search. */
export function fileKey(fileId: string): string {
  return fileId
    .normalize('NFKC')
    .replace(/\.pdf$/i, '')
    .replaceAll(/[^\d_]/g, '');
}
