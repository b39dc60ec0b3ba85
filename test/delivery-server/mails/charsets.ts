/** Japanese text as mail programs put it on the wire: UTF-8, ISO-2022-JP (RFC 1468) and Shift_JIS. */
import iconv from 'iconv-lite';

export const mailCharsets = ['UTF-8', 'ISO-2022-JP', 'Shift_JIS'] as const;

export type MailCharset = (typeof mailCharsets)[number];

export function encodeText(text: string, charset: MailCharset): Buffer {
  switch (charset) {
    case 'UTF-8':
      return Buffer.from(text);
    case 'Shift_JIS':
      return iconv.encode(text, 'shift_jis');
    case 'ISO-2022-JP':
      return encodeIso2022(text);
  }
}

const escapes = { ascii: '\u001B(B', kanji: '\u001B$B', katakana: '\u001B(I' } as const;

/** Kanji from EUC-JP without its high bits; half-width katakana from JIS X 0201. Each line ends in ASCII. */
function encodeIso2022(text: string): Buffer {
  const parts: Buffer[] = [];
  let mode: keyof typeof escapes = 'ascii';
  const switchTo = (next: keyof typeof escapes): void => {
    if (next !== mode) parts.push(Buffer.from(escapes[next], 'latin1'));
    mode = next;
  };
  for (const character of text) {
    const euc = iconv.encode(character, 'euc-jp');
    if (euc.length === 1) {
      switchTo('ascii');
      parts.push(euc);
    } else {
      const isKatakana = euc[0] === 0x8e;
      switchTo(isKatakana ? 'katakana' : 'kanji');
      parts.push(Buffer.from(euc.subarray(isKatakana ? 1 : 0).map((byte) => byte & 0x7f)));
    }
  }
  switchTo('ascii');
  return Buffer.concat(parts);
}
