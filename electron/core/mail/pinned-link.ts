/** Whether the address in a mail may be asked at all: only a profile's own server, only https (R10, threats: mail links). */

/**
 * True when the link is https, carries no credentials, and is of exactly this origin (scheme, host and port).
 * @param origin a profile's pinned origin, `https://host[:port]`
 */
export function isPinnedLink(link: string, origin: string): boolean {
  const target = httpsAddress(link);
  return target !== null && target.origin === URL.parse(origin)?.origin;
}

/** The address, if it is https without credentials and written without tricks; otherwise `null`. */
export function httpsAddress(link: string): URL | null {
  if (!/^https:\/\/[\w.:[\]-]+(?:[/?#][!-[\]-~]*)?$/i.test(link)) return null;
  const target = URL.parse(link);
  if (target === null || target.protocol !== 'https:') return null;
  return target.username === '' && target.password === '' ? target : null;
}
