/** The session all windows share: in memory, so that no page, preview or preference of a page is left on the disk. */
import { type Session, session } from 'electron';
import type { BuiltPages } from '../../core/built-pages.ts';
import { hardenSession } from './harden-session.ts';
import { servePages } from './serve-pages.ts';

/** Only after `ready`. Sessions made before, the default one, are hardened here; later ones by `session-created`. */
export function createPagesSession(pages: BuiltPages): Session {
  hardenSession(session.defaultSession);
  const pagesSession = session.fromPartition('hoshodesk', { cache: false });
  servePages(pagesSession, pages);
  return pagesSession;
}
