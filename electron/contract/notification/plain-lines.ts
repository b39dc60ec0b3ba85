/** A mail's text as comparable lines: one width, no quotation marks, no markup remnants, no invisible characters (R46). */

/** Characters of a text; a real notification has some 400. */
const maxTextLength = 1_000_000;
const maxLines = 20_000;
const maxLineLength = 4_000;

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;
/** `<mark>` and the like, as copied out of a manual or a rendered page. */
const markup = /<\/?(?:mark|b|i|u|em|strong|span|font|div|p|br|a)(?: [^<>]{0,500})?\/?>/gi;
const quotation = /^(?: ?[>|] ?)+/;

/** Returns the lines, or `null` when the text exceeds the limits. */
export function plainLines(text: string): readonly string[] | null {
  if (text.length > maxTextLength) return null;
  const lines = text
    .replaceAll(invisible, '')
    .normalize('NFKC')
    .split(/\r\n?|\n|\u2028|\u2029/);
  if (lines.length > maxLines || lines.some((line) => line.length > maxLineLength)) return null;
  return rejoined(lines.map(plainLine));
}

function plainLine(line: string): string {
  return line
    .replaceAll(markup, '')
    .replaceAll(/[ \t\u00A0]+/g, ' ')
    .replace(quotation, '')
    .trim();
}

/** Longer lines are not a label's beginning. */
const longestLabelLine = 200;

/** Puts together a label that was wrapped at one of its separators. */
function rejoined(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isWrapped(last, line)) joined[joined.length - 1] = `${last}${line}`;
    else joined.push(line);
  }
  return joined;
}

function isWrapped(line: string, next: string): boolean {
  if (line.length > longestLabelLine) return false;
  return (/\d ?_$/.test(line) && /^\d/.test(next)) || (/\d$/.test(line) && /^_ ?\d/.test(next));
}
