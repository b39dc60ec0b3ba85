/** Who may speak to the loopback host: the window it opened, by a token good for one use and a cookie after it. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Admission {
  /** Appended to the address once; the first page load spends it. */
  readonly token: string;
  /** Spends the token; returns the cookie to set, or `null` when the token is wrong or spent. */
  spend(token: string, origin: string): string | null;
  /** Why a request is not answered; `null` when it is. `origin` is the host's own, e.g. `http://127.0.0.1:50000`. */
  objection(request: IncomingMessage, origin: string): 'host' | 'origin' | 'cookie' | null;
  /** A further token, for a page the host itself prints. */
  issue(): string;
}

function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const makeSecret = (): string => randomBytes(32).toString('base64url');

export function createAdmission(): Admission {
  const session = makeSecret();
  const unspent = new Set<string>();
  const issue = (): string => {
    const token = makeSecret();
    unspent.add(token);
    return token;
  };
  return {
    token: issue(),
    issue,
    spend(token, origin) {
      const known = [...unspent].find((each) => sameSecret(each, token));
      if (known === undefined) return null;
      unspent.delete(known);
      return `${cookieNameOf(origin)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
    },
    objection(request, origin) {
      if (!isOwnHost(request, origin)) return 'host';
      if (!isOwnOrigin(request, origin)) return 'origin';
      return sameSecret(cookieOf(request, cookieNameOf(origin)), session) ? null : 'cookie';
    },
  };
}

/** A name that merely resolves to this machine (DNS rebinding) is not the host's own. */
function isOwnHost({ headers }: IncomingMessage, origin: string): boolean {
  return headers.host !== undefined && `http://${headers.host}` === origin;
}

function isOwnOrigin({ headers, method }: IncomingMessage, origin: string): boolean {
  if (headers.origin !== undefined) return headers.origin === origin;
  const site = headers['sec-fetch-site'];
  const isForeign = site !== undefined && site !== 'same-origin' && site !== 'none';
  // Browsers send an origin with everything but plain reading.
  return !isForeign && (method === 'GET' || method === 'HEAD');
}

/** Cookies know no ports: two hosts at once must not overwrite each other's. */
function cookieNameOf(origin: string): string {
  return `hoshodesk-${new URL(origin).port}`;
}

function cookieOf({ headers }: IncomingMessage, cookieName: string): string {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === cookieName)?.[1] ?? '';
}
