/** `9F86 D081 …`: groups of four, as fingerprints are published. */
export function groupFingerprint(hex: string): string {
  return (
    hex
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
