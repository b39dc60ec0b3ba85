/** The code of an operating-system or SQLite error, e.g. `ENOENT`; `''` when it has none. */
export function systemErrorCode(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
