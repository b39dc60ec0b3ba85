/** The pages of both sides, which are turned and zoomed together. */
import type { Fit } from '../../pdf/view-state.ts';
import { type PagesStore, createPagesStore } from '../preview/pages-store.ts';
import type { Side } from './compare-store.ts';

export const pagesOf: Readonly<Record<Side, PagesStore>> = {
  before: createPagesStore(),
  after: createPagesStore(),
};

function views() {
  return Object.values(pagesOf).map((store) => store.getState().view);
}

export function zoomBoth(scale: number): void {
  for (const view of views()) view?.zoomTo(scale);
}

export function fitBoth(fit: Fit): void {
  for (const view of views()) view?.fit(fit);
}

/** A side with fewer pages stays where it is. */
export function turnBoth(page: number): void {
  for (const view of views()) view?.goTo(page);
}
