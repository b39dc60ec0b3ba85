/** Makes an input smaller while it still shows the same problem, so that a person can read it. */

/** Tries at most this often. */
const attempts = 4_000;

/** Takes pieces away, halving their size, then makes what is left plain. */
export function minimise(input: Uint8Array, isSame: (smaller: Uint8Array) => boolean): Uint8Array {
  let best = input;
  let tried = 0;
  const takeIfSame = (candidate: Uint8Array): boolean => {
    tried += 1;
    if (tried > attempts || !isSame(candidate)) return false;
    best = candidate;
    return true;
  };
  for (let size = Math.ceil(best.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < best.length;) {
      const isShorter = takeIfSame(Buffer.concat([best.subarray(0, at), best.subarray(at + size)]));
      if (!isShorter) at += size;
    }
  }
  for (let at = 0; at < best.length; at += 1) {
    const plain = Uint8Array.from(best);
    plain[at] = plainByte;
    if (best[at] !== plainByte) takeIfSame(plain);
  }
  return best;
}

/** `0`, and the tag of a SEQUENCE. */
const plainByte = 0x30;
