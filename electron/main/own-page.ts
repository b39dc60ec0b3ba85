/** What counts as a page of this application, by its parsed address; never by how an address begins. */

export const pageScheme = 'app';
export const pageOrigin = 'app://bundle';

export function isOwnPage(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const { protocol, host, username, password } = url;
  return protocol === 'app:' && host === 'bundle' && username === '' && password === '';
}

/** What a page of this application may load: its own files, and what it made itself. */
export function isOwnResource(address: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOwnPage(address.slice('blob:'.length));
  return isOwnPage(address);
}
