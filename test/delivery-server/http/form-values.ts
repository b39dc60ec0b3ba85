/** Query and form values of one request, decoded in the page's charset. */
import iconv from 'iconv-lite';

export interface FormValues {
  /** The first value, `''` when absent. */
  get(name: string): string;
  has(name: string): boolean;
  all(name: string): readonly string[];
  /** A submit button or an image button (`name.x`). */
  pressed(name: string): boolean;
}

export function formValues(pairs: readonly (readonly [string, string])[]): FormValues {
  const has = (name: string): boolean => pairs.some(([key]) => key === name);
  return {
    get: (name) => pairs.find(([key]) => key === name)?.[1] ?? '',
    has,
    all: (name) => pairs.filter(([key]) => key === name).map(([, value]) => value),
    pressed: (name) => has(name) || has(`${name}.x`),
  };
}

/** Reads `application/x-www-form-urlencoded` text whose escapes are bytes of `charset`. */
export function parseUrlEncoded(text: string, charset: string): (readonly [string, string])[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
      return [decode(name, charset), decode(value, charset)] as const;
    });
}

function decode(text: string, charset: string): string {
  const bytes: number[] = [];
  const plain = Buffer.from(text.replaceAll('+', ' '), 'latin1');
  for (let at = 0; at < plain.length; at += 1) {
    const hex = plain.subarray(at + 1, at + 3).toString('latin1');
    const escaped = plain[at] === 0x25 && /^[0-9a-f]{2}$/i.test(hex);
    bytes.push(escaped ? Number.parseInt(hex, 16) : (plain[at] ?? 0));
    if (escaped) at += 2;
  }
  const decoded = iconv.decode(Buffer.from(bytes), charset);
  return charset === 'utf-8' ? decoded : withoutEntities(decoded);
}

/** Browsers send characters that the page's charset lacks as `&#NNNN;`. */
function withoutEntities(text: string): string {
  return text.replaceAll(/&#(\d{1,7});/g, (whole, digits: string) => {
    const code = Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
