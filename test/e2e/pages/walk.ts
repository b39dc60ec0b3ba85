/** A walk through every screen there is, from the empty window to the server that is gone. */
import type { Page } from 'playwright-core';
import type { DesktopWorld } from '../desktop-world.ts';
import type { EventfulArchive } from './eventful-archive.ts';

export interface Walk {
  readonly world: DesktopWorld;
  /** The main window. */
  readonly page: Page;
  readonly profile: string;
  /** Known once things have happened. */
  files: EventfulArchive | null;
}

/** One screen. Stops follow each other: each starts where the one before it ended. */
export interface Stop {
  /** Also the name of its picture. */
  readonly name: string;
  /** Resolves, once it is there, with the page that shows it. */
  readonly go: (walk: Walk) => Promise<Page>;
  /** Puts away what would be in the way of the next one. */
  readonly leave?: (walk: Walk, page: Page) => Promise<void>;
}

export function filesOf({ files }: Walk): EventfulArchive {
  if (files === null) throw new Error('nothing has happened yet');
  return files;
}

export const closePopup = ({ page }: Walk): Promise<void> => page.keyboard.press('Escape');
