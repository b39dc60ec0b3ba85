/** Says whether something a page sent is of a size and a shape that may be looked at more closely (E5, E6). */

const limits = {
  bytes: 32 * 1024 * 1024,
  depth: 10,
  values: 3_000_000,
};

const pollutingKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Plain values, arrays, plain objects and bytes within the limits; nothing that could reach a prototype. */
export function isHandy(value: unknown): boolean {
  const left = { bytes: limits.bytes, values: limits.values };
  return fits(value, left, limits.depth);
}

interface Left {
  bytes: number;
  values: number;
}

function fits(value: unknown, left: Left, depth: number): boolean {
  left.values -= 1;
  left.bytes -= weightOf(value);
  if (left.bytes < 0 || left.values < 0 || depth < 0) return false;
  if (typeof value !== 'object' || value === null) return isPlainValue(value);
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.every((each) => fits(each, left, depth - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, each]) => {
    left.bytes -= key.length;
    return !pollutingKeys.has(key) && fits(each, left, depth - 1);
  });
}

function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2;
  return value instanceof Uint8Array ? value.length : 8;
}

function isPlainValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}
