/** How the window is divided, kept on this machine. */
import { create } from 'zustand';

interface FrameLayout {
  /** Share of the document pane, percent of what is right of the navigation. */
  readonly documentShare: number;
}

export const shareLimits = { least: 20, most: 75, usual: 40, step: 2 } as const;

const key = 'hoshodesk.document-share';

export const frameLayoutStore = create<FrameLayout>(() => ({ documentShare: readShare() }));

export function setDocumentShare(share: number): void {
  const documentShare = Math.min(shareLimits.most, Math.max(shareLimits.least, share));
  frameLayoutStore.setState({ documentShare });
  try {
    localStorage.setItem(key, String(documentShare));
  } catch {
    // A full or forbidden storage costs the place of the border, nothing else.
  }
}

function readShare(): number {
  try {
    const share = Number(localStorage.getItem(key) ?? Number.NaN);
    return share >= shareLimits.least && share <= shareLimits.most ? share : shareLimits.usual;
  } catch {
    return shareLimits.usual;
  }
}
