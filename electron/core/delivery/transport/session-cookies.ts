/** The cookies of one session, safe from answers that come late. */
import { CookieJar } from 'tough-cookie';

interface SentCookies {
  /** `''` when there are none. */
  readonly header: string;
  /** Takes what the answer sets, unless it comes too late to be about the present session. */
  accept(setCookie: string | string[] | undefined): void;
}

export interface SessionCookies {
  /** For one request, from its sending to its answer. */
  send(url: URL, kind: 'page' | 'file'): SentCookies;
  forget(): void;
}

/**
 * Keeps cookies in memory. Pages come one after the other, files several at once: while a login is under way, a server
 * that no longer knew the old session may still answer files with new ones for strangers, and those must not replace it.
 */
export function createSessionCookies(): SessionCookies {
  let jar = new CookieJar();
  /** Counts the cookies that pages have set. */
  let revision = 0;
  return {
    send: (url, kind) => {
      const sent = { jar, revision };
      return {
        header: jar.getCookieStringSync(url.href),
        accept: (setCookie) => {
          const isLate = sent.jar !== jar || (kind === 'file' && sent.revision !== revision);
          for (const line of isLate ? [] : [setCookie ?? []].flat()) {
            jar.setCookieSync(line, url.href, { ignoreError: true });
            if (kind === 'page') revision += 1;
          }
        },
      };
    },
    forget: () => {
      jar = new CookieJar();
    },
  };
}
