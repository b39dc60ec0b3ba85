/** One measured quantity with all its repetitions, and the table it is printed in. */
import { median, quantile } from '#test/bench/measurement.ts';

type Statistic = 'median' | 'p95' | 'worst';

export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'nodes' | 'MB';
  readonly values: readonly number[];
  /** Upper limits, each for a statistic; what has none is there to compare with. */
  readonly goals?: Partial<Readonly<Record<Statistic, number>>>;
  /** What the machine needs in the same run without our part of the work: median. */
  readonly floor?: number;
}

const statistics: Readonly<Record<Statistic, (values: readonly number[]) => number>> = {
  median,
  p95: (values) => quantile(values, 0.95),
  worst: (values) => Math.max(...values),
};
const names = Object.keys(statistics) as readonly Statistic[];

/** The statistics that are above their goals. */
export function missesOf({ values, goals = {} }: Figure): readonly Statistic[] {
  return names.filter((name) => !(statistics[name](values) <= (goals[name] ?? Number.POSITIVE_INFINITY)));
}

const headings = ['median', 'p95', 'worst', 'floor'];
const nameWidth = 58;
const width = 10;

export function headingLine(): string {
  return [''.padEnd(nameWidth), 'n'.padStart(4), 'goal'.padStart(22), ...headings.map(right)].join(' ');
}

export function lineOf(figure: Figure): string {
  const { name, unit, values, goals = {}, floor } = figure;
  const goal = names.filter((each) => goals[each] !== undefined).map((each) => `${each} ≤ ${goals[each]}`);
  const misses = missesOf(figure);
  return [
    `${name} (${unit})`.padEnd(nameWidth),
    String(values.length).padStart(4),
    goal.join(', ').padStart(22),
    ...names.map((each) => right(shown(statistics[each](values)))),
    right(floor === undefined ? '' : shown(floor)),
    misses.length === 0 ? '' : ` MISSED: ${misses.join(', ')}`,
  ].join(' ');
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function right(text: string): string {
  return text.padStart(width);
}
