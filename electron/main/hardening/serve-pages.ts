/** Serves the built pages under `app://bundle/` of one session: GET only, by exact name, each with its policy. */
import type { Session } from 'electron';
import { type BuiltPages, servePage } from '../../core/built-pages.ts';
import { isOwnPage, pageScheme } from '../own-page.ts';

export function servePages(session: Session, pages: BuiltPages): void {
  session.protocol.handle(pageScheme, (request) => answer(pages, request));
}

function answer(pages: BuiltPages, { method, url }: Request): Response {
  if (!isOwnPage(url)) return refuse(403);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const file = servePage(pages, new URL(url).pathname);
  if (file === null) return refuse(404);
  return new Response(method === 'HEAD' ? null : Buffer.from(file.body), { headers: file.headers });
}

function refuse(status: number): Response {
  return new Response(String(status), {
    status,
    headers: { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' },
  });
}
