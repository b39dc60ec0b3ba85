/** Lets what scrolls inside an element scroll to the same place, whichever of them a person moves. */

const scrollers = '[data-pages]';

/** Returns what ends it. */
export function scrollTogether(element: HTMLElement): () => void {
  /** Where the others were put; their own events about it must not come back. */
  const put = new Map<Element, { readonly top: number; readonly left: number }>();
  const onScroll = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !target.matches(scrollers)) return;
    const { scrollTop: top, scrollLeft: left } = target;
    const known = put.get(target);
    put.delete(target);
    if (known !== undefined && isSame(known.top, top) && isSame(known.left, left)) return;
    for (const other of element.querySelectorAll<HTMLElement>(scrollers)) {
      if (other === target || (isSame(other.scrollTop, top) && isSame(other.scrollLeft, left))) continue;
      other.scrollTo({ top, left, behavior: 'instant' });
      put.set(other, { top: other.scrollTop, left: other.scrollLeft });
    }
  };
  // Scrolling does not bubble.
  element.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => element.removeEventListener('scroll', onScroll, { capture: true });
}

/** Pixels may be fractions. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1;
}
