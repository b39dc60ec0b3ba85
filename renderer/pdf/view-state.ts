/** What a PDF view tells of itself, and what may be asked of it. */

export type Fit = 'page-width' | 'page-fit';

export interface ViewState {
  readonly phase: 'empty' | 'opening' | 'shown' | 'unreadable';
  readonly page: number;
  readonly pages: number;
  /** 1 = 100 %. */
  readonly scale: number;
  /** `null` = the scale was chosen by hand. */
  readonly fit: Fit | null;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly matches: { readonly current: number; readonly total: number } | null;
}

export const emptyView: ViewState = {
  phase: 'empty',
  page: 1,
  pages: 0,
  scale: 1,
  fit: 'page-width',
  rotation: 0,
  matches: null,
};

const smallest = 0.25;
const largest = 4;
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

export function limitScale(scale: number): number {
  return Math.min(largest, Math.max(smallest, scale));
}

/** The next of the usual steps in a direction. */
export function nextScale(scale: number, direction: 'in' | 'out'): number {
  const tolerance = 0.005;
  const next =
    direction === 'in'
      ? steps.find((step) => step > scale + tolerance)
      : steps.findLast((step) => step < scale - tolerance);
  return next ?? (direction === 'in' ? largest : smallest);
}
