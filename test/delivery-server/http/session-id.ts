/** Where a request carries its session: in a cookie, or in the path as servlet containers write it. */
import { withSessionId } from '../skins/paths.ts';
import type { Skin } from '../skins/skin.ts';

export const sessionCookie = 'JSESSIONID';
const inPath = /;jsessionid=([0-9A-F]+)$/;

interface RequestPlace {
  /** Without query and session id. */
  readonly path: string;
  /** `''` when the request carries none. */
  readonly sessionId: string;
}

/** Path and session id of a request to a skin. */
export function readPlace(
  skin: Skin,
  { url, cookie }: { readonly url: string; readonly cookie: string },
): RequestPlace {
  const whole = url.split('?')[0] ?? '/';
  if (skin.sessionIn === 'cookie') return { path: whole, sessionId: cookieValue(cookie) };
  return { path: whole.replace(inPath, ''), sessionId: inPath.exec(whole)?.[1] ?? '' };
}

/** The path with the session id, where the skin writes it there. */
export function addressOf(skin: Skin, path: string, sessionId: string): string {
  return skin.sessionIn === 'cookie' ? path : withSessionId(path, sessionId);
}

function cookieValue(header: string): string {
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === sessionCookie)?.[1] ?? '';
}
