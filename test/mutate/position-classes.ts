/** Sorts the places of a file by what stands there, so that few but important bytes are hit as often as the many. */

/** Half-open span of the file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans by class; a class without spans is left out. */
export type PositionClasses = readonly (readonly [name: string, spans: readonly Span[]])[];

const keyword = /obj|endobj|stream|endstream|xref|trailer|startxref|%%EOF|%PDF|<<|>>|[[\]()/]/g;
const number = /\d+/g;

/** Everything, the gaps of `/Contents` (used digits and padding), cross-references, structure, and numbers outside the gaps. */
export function classify(bytes: Uint8Array): PositionClasses {
  const text = Buffer.from(bytes).toString('latin1');
  const gaps = spansOf(text, /\/Contents <[0-9a-fA-F]+>/g).map(({ start, end }) => ({
    start: start + '/Contents '.length,
    end,
  }));
  const used = gaps.map(({ start, end }) => ({ start, end: start + usedDigits(text.slice(start, end)) }));
  const padding = gaps.map(({ end }, index) => ({ start: used[index]?.end ?? end, end }));
  const outside = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(({ start }) => !gaps.some((gap) => start >= gap.start && start < gap.end));
  const classes: PositionClasses = [
    ['anywhere', [{ start: 0, end: bytes.length }]],
    ['contents', used],
    ['padding', padding],
    ['cross-reference', spansOf(text, /xref\n[^t]*trailer/g)],
    ['trailer', spansOf(text, /trailer\n[^%]*%%EOF\n?/g)],
    ['structure', outside(spansOf(text, keyword))],
    ['number', outside(spansOf(text, number))],
    ['edge', gaps.flatMap(({ start, end }) => [around(start), around(end)])],
  ];
  return classes.filter(([, spans]) => spans.some(({ start, end }) => end > start));
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Digits up to the last that is not padding. */
function usedDigits(gap: string): number {
  return gap.replace(/0*>$/, '').length;
}

function around(at: number): Span {
  return { start: Math.max(0, at - 3), end: at + 3 };
}
