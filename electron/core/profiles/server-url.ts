/** The delivery server's address as a person types it, split into the pinned origin and the start path. */
import { ProfileError } from './profile-error.ts';

export interface ServerAddress {
  readonly origin: string;
  readonly startPath: string;
}

/** Accepts `https://` URLs without user info; anything else is `url-invalid`. The fragment is dropped. */
export function parseServerUrl(text: string): ServerAddress {
  const url = URL.parse(text.trim());
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new ProfileError('url-invalid', url === null ? undefined : `${url.protocol}//${url.host}`);
  }
  return { origin: url.origin, startPath: url.pathname + url.search };
}
