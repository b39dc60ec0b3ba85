/** Finds the digits of the last signature's CMS that no signature covers: everything but signed attributes, content and value. */
import { readSignedDataLoosely } from '#core/verification/cms/signed-data.ts';
import { childrenOf } from '#core/verification/der/der-cursor.ts';
import { type DerNode, parseDer } from '#core/verification/der/der-reader.ts';
import { splitContents } from '#core/verification/pdf/byte-range.ts';
import { openPdf } from '#core/verification/pdf/pdf-file.ts';
import { isString } from '#core/verification/pdf/pdf-value.ts';
import { findSignatureFields } from '#core/verification/pdf/signature-fields.ts';
import type { Span } from './position-classes.ts';

export function freeSpans(bytes: Uint8Array): {
  /** Digits of all gaps. */
  readonly gaps: readonly Span[];
  readonly unsigned: readonly Span[];
} {
  const contents = findSignatureFields(openPdf(bytes).view(0)).signed.flatMap(({ value }) => {
    const written = value.entries.get('Contents');
    return isString(written) ? [written] : [];
  });
  // The last signature of the file covers all others, gaps included: letter case there is for the last alone.
  const last = contents.toSorted((left, right) => left.start - right.start).at(-1);
  if (last === undefined) return { gaps: [], unsigned: [] };
  const first = last.start + 1;
  const { cms } = splitContents(last.bytes);
  const inFile = ({ start, end }: Span): Span => ({ start: first + 2 * start, end: first + 2 * end });
  return {
    gaps: [{ start: first, end: last.end - 1 }],
    unsigned: cms === null ? [] : unsignedIn(cms).map(inFile),
  };
}

/** The CMS without the spans that are signed or are the signature. */
function unsignedIn(cms: Uint8Array): readonly Span[] {
  readSignedDataLoosely(cms);
  const signedData = childOf(childOf(parseDer(cms), 1), 0);
  const parts = childrenOf(signedData);
  const signer = childOf(parts.at(-1), 0);
  const fields = childrenOf(signer);
  const attributesAt = fields.findIndex(({ tag }) => tag === 0xa0);
  const covered = [parts[2], fields[attributesAt], fields[attributesAt + 2]]
    .filter((node) => node !== undefined)
    .map(({ at, end }) => ({ start: at, end }));
  const edges = [0, ...covered.flatMap(({ start, end }) => [start, end]), cms.length];
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    start: edges[index * 2] ?? 0,
    end: edges[index * 2 + 1] ?? 0,
  }));
}

function childOf(node: DerNode | undefined, index: number): DerNode {
  const child = node === undefined ? undefined : childrenOf(node)[index];
  if (child === undefined) throw new RangeError('no such element');
  return child;
}
