/** Bytes inside JSON, for hosts whose messages are text: `{ "$bytes": base64 }`. */

export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string;
  /** Throws for what is no base64. */
  readonly decode: (text: string) => Uint8Array;
}

const key = '$bytes';

export function toJson(value: unknown, base64: Base64): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each instanceof Uint8Array ? { [key]: base64.encode(each) } : each,
  );
}

/** Keys that would reach an object's prototype are dropped. */
export function fromJson(text: string, base64: Base64): unknown {
  return JSON.parse(text, (name, each: unknown) => {
    if (name === '__proto__' || name === 'constructor') return undefined;
    if (typeof each !== 'object' || each === null || !Object.hasOwn(each, key)) return each;
    const encoded = (each as Record<string, unknown>)[key];
    return typeof encoded === 'string' ? base64.decode(encoded) : each;
  });
}
