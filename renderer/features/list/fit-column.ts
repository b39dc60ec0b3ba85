/** 幅を自動調整: as wide as the widest text of the drawn rows and the heading. */
import { resizeColumn } from './column-layout.ts';
import type { ColumnId } from './columns.ts';
import { changeLayout, layoutStore } from './layout-store.ts';

/** Paddings, sort sign and menu door. */
const besideText = 24;
const besideHeading = 52;

export function fitColumn(column: ColumnId): void {
  const at = layoutStore.getState().layout.order.indexOf(column) + 2;
  const cells = document.querySelectorAll<HTMLElement>(`[data-grid] [aria-colindex="${at}"]`);
  const widths = [...cells].map((cell) => {
    const beside = cell.role === 'columnheader' ? besideHeading : besideText;
    return beside + [...cell.children].reduce((sum, child) => sum + contentWidth(child), 0);
  });
  changeLayout((layout) => resizeColumn(layout, column, Math.max(...widths)));
}

/** A symbol has its box; a cut-off text is as wide as it would like to be. */
function contentWidth(element: Element): number {
  if (element instanceof SVGElement) return element.getBoundingClientRect().width;
  return element.hasAttribute('aria-hidden') ? 0 : element.scrollWidth;
}
