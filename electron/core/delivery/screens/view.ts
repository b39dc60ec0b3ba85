/** What the window shows: one page, or a frameset with a page in every frame. */
import type { Page } from './page.ts';

export interface View {
  /** Frame name; `_top` for the window itself. */
  readonly name: string;
  readonly page: Page;
  readonly frames: readonly View[];
}

/** A page inside a view, with the frame it stands in. */
export interface PlacedPage {
  readonly page: Page;
  readonly frame: string;
}

/** All pages of a view: frames after the page that holds them. */
export function pagesOf(view: View): readonly PlacedPage[] {
  return [{ page: view.page, frame: view.name }, ...view.frames.flatMap(pagesOf)];
}

/** The view after a page was opened in one of its frames; an unknown frame name replaces the whole window. */
export function withFrame(view: View, target: string, replacement: View): View {
  if (!hasFrame(view, target)) return { ...replacement, name: '_top' };
  if (view.name === target) return { ...replacement, name: target };
  return {
    ...view,
    frames: view.frames.map((frame) =>
      hasFrame(frame, target) ? withFrame(frame, target, replacement) : frame,
    ),
  };
}

function hasFrame(view: View, name: string): boolean {
  return view.name === name || view.frames.some((frame) => hasFrame(frame, name));
}

/** The frame name a `target` means, seen from a page in `frame`. */
export function resolveTarget(view: View, frame: string, target: string): string {
  switch (target.toLowerCase()) {
    case '':
    case '_self':
      return frame;
    case '_parent':
      return parentOf(view, frame) ?? '_top';
    default:
      return hasFrame(view, target) ? target : '_top';
  }
}

function parentOf(view: View, name: string): string | null {
  for (const frame of view.frames) {
    if (frame.name === name) return view.name;
    const found = parentOf(frame, name);
    if (found !== null) return found;
  }
  return null;
}
