/** DER as a tree that can be changed anywhere and written again with lengths that fit. */
import type { Random } from '#test/delivery-server/state/random.ts';
import { tagged } from '#test/support/der/der-writer.ts';

export interface DerTree {
  readonly tag: number;
  /** `null` for a primitive element. */
  readonly children: readonly DerTree[] | null;
  readonly contents: Uint8Array;
  /** The children stand inside an OCTET STRING or BIT STRING, behind these bytes. */
  readonly wrapping: Uint8Array | null;
}

const octetString = 0x04;
const bitString = 0x03;

/** `null` where the bytes are no sequence of definite-length elements. */
export function readTrees(bytes: Uint8Array, depth = 0): readonly DerTree[] | null {
  const trees: DerTree[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = readHead(bytes, at);
    if (head === null || depth > 40) return null;
    trees.push(treeOf(head.tag, bytes.subarray(head.start, head.end), depth));
    at = head.end;
  }
  return trees;
}

function treeOf(tag: number, contents: Uint8Array, depth: number): DerTree {
  const whole = { tag, contents, children: null, wrapping: null };
  if ((tag & 0x20) !== 0) return { ...whole, children: readTrees(contents, depth + 1) };
  if (tag !== octetString && tag !== bitString) return whole;
  const skipped = tag === bitString ? 1 : 0;
  if (contents[skipped] !== 0x30) return whole;
  const children = readTrees(contents.subarray(skipped), depth + 1);
  return children === null ? whole : { ...whole, children, wrapping: contents.subarray(0, skipped) };
}

function readHead(bytes: Uint8Array, at: number) {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || size > 4) return null;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < size; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  const start = at + 2 + size;
  const end = start + length;
  return end > bytes.length ? null : { tag, start, end };
}

export function writeTree({ tag, children, contents, wrapping }: DerTree): Uint8Array {
  if (children === null) return tagged(tag, contents);
  return tagged(tag, Buffer.concat([wrapping ?? new Uint8Array(), ...children.map(writeTree)]));
}

function countNodes({ children }: DerTree): number {
  return 1 + (children ?? []).reduce((sum, child) => sum + countNodes(child), 0);
}

type Change = (node: DerTree, random: Random) => readonly DerTree[];

/** Changes one element somewhere; the lengths above it follow. */
export function changeTree(tree: DerTree, random: Random): DerTree {
  const change = random.pick(changes);
  return replaceAt(tree, random.below(countNodes(tree)), (node) => change(node, random))[0] ?? tree;
}

function replaceAt(
  node: DerTree,
  index: number,
  change: (node: DerTree) => readonly DerTree[],
): readonly DerTree[] {
  if (index === 0) return change(node);
  let left = index - 1;
  const children = (node.children ?? []).flatMap((child) => {
    const size = countNodes(child);
    const replaced = left >= 0 && left < size ? replaceAt(child, left, change) : [child];
    left -= size;
    return replaced;
  });
  return [{ ...node, children }];
}

const primitive = (tag: number, contents: Uint8Array): DerTree => ({
  tag,
  contents,
  children: null,
  wrapping: null,
});

const tags = [
  ...[1, 2, 3, 4, 5, 6, 0x0a, 0x0c, 0x10, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x24, 0x30, 0x31, 0x1f],
  ...[0x80, 0x81, 0x82, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4],
];

const changes: readonly Change[] = [
  (node, random) => [{ ...node, tag: random.pick(tags) }],
  () => [],
  (node) => [node, node],
  (_, random) => [primitive(random.pick(tags), randomBytes(random, random.below(20)))],
  (node, random) => [primitive(node.tag, randomBytes(random, random.below(20)))],
  (node) => [primitive(node.tag, new Uint8Array())],
  (node) => [{ tag: 0x30, children: [node], contents: new Uint8Array(), wrapping: null }],
  (node, random) => [nested(node, 1 + random.below(60))],
  (node) => [...(node.children ?? [node])],
  (node) => [{ ...node, children: node.children?.toReversed() ?? null }],
  (node, random) => [{ ...node, contents: spoilt(node.contents, random) }],
  (node, random) => [{ ...node, contents: spoilt(node.contents, random) }],
  (node, random) => [primitive(node.tag, randomBytes(random, 130 + random.below(1_000)))],
  (node, random) => [node, primitive(random.pick(tags), randomBytes(random, random.below(4)))],
];

function nested(node: DerTree, depth: number): DerTree {
  let result = node;
  for (let index = 0; index < depth; index += 1) {
    result = { tag: 0x30, children: [result], contents: new Uint8Array(), wrapping: null };
  }
  return result;
}

function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

function spoilt(contents: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(contents);
  if (copy.length > 0)
    copy[random.below(copy.length)] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]);
  return copy;
}
