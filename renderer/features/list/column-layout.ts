/** Which columns are seen, in which order and how wide, and how high rows are; as the short texts a saved search keeps. Pure. */
import type { Settings } from '#contract/bridge/desktop-state.ts';
import { type ColumnId, columnIds, columnOf, columns } from './columns.ts';

export type Density = Settings['density'];

export interface ColumnLayout {
  /** The visible ones. */
  readonly order: readonly ColumnId[];
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** `null` follows the settings. */
  readonly density: Density | null;
}

export const usualLayout: ColumnLayout = {
  order: columns.filter(({ isExtra }) => !isExtra).map(({ id }) => id),
  widths: {},
  density: null,
};

const densityKey = 'density';
const densities: readonly Density[] = ['compact', 'standard'];

const narrowest = 48;
const widest = 800;

export function widthOf(layout: ColumnLayout, id: ColumnId): number {
  return layout.widths[id] ?? columnOf(id).width;
}

/** Reads `customerName:180` and `density:compact`; what is neither is left out. */
export function parseLayout(texts: readonly string[]): ColumnLayout {
  const order: ColumnId[] = [];
  const widths: Partial<Record<ColumnId, number>> = {};
  let density: Density | null = null;
  for (const text of texts) {
    const [name, width] = text.split(':');
    if (name === densityKey) density = densities.find((each) => each === width) ?? null;
    const id = columnIds.find((each) => each === name);
    if (id === undefined || order.includes(id)) continue;
    order.push(id);
    if (width !== undefined && /^\d+$/.test(width)) widths[id] = clampWidth(Number(width));
  }
  return order.length === 0 ? { ...usualLayout, density } : { order, widths, density };
}

export function formatLayout({ order, widths, density }: ColumnLayout): readonly string[] {
  const texts = order.map((id) => (widths[id] === undefined ? id : `${id}:${widths[id]}`));
  return density === null ? texts : [...texts, `${densityKey}:${density}`];
}

/** One place to the left (-1) or right (+1). */
export function moveColumn(layout: ColumnLayout, id: ColumnId, by: -1 | 1): ColumnLayout {
  const from = layout.order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= layout.order.length) return layout;
  const order = layout.order.filter((each) => each !== id);
  return { ...layout, order: order.toSpliced(to, 0, id) };
}

/** The last visible column stays. */
export function hideColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  if (layout.order.length === 1) return layout;
  return { ...layout, order: layout.order.filter((each) => each !== id) };
}

/** Behind the nearest visible column that precedes it in the manual's order. */
export function showColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  if (layout.order.includes(id)) return layout;
  const before = columnIds.slice(0, columnIds.indexOf(id));
  const at = Math.max(-1, ...before.map((each) => layout.order.indexOf(each))) + 1;
  return { ...layout, order: layout.order.toSpliced(at, 0, id) };
}

export function resizeColumn(layout: ColumnLayout, id: ColumnId, width: number): ColumnLayout {
  return { ...layout, widths: { ...layout.widths, [id]: clampWidth(width) } };
}

function clampWidth(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)));
}
