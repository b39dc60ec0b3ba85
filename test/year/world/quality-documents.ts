/** Documents as good or as bad as the script wants them: signed, unsigned, altered on the way, or without the archive timestamp. */
import { fastDocument } from '#test/delivery-server/index.ts';
import type { DocumentFactory, DocumentSpec } from '#test/support/world-types.ts';
import type { Quality } from '../truth/server-record.ts';

export interface QualityDocuments {
  readonly factory: DocumentFactory;
  /** What the version uploaded at that moment is to be; `signed` where nothing is said. */
  choose(fileId: string, uploadedAtMs: number, quality: Quality): void;
}

export function createQualityDocuments(signed: DocumentFactory): QualityDocuments {
  const chosen = new Map<string, Quality>();
  return {
    choose: (fileId, uploadedAtMs, quality) => void chosen.set(`${fileId} ${uploadedAtMs}`, quality),
    factory: (spec) => make(spec, chosen.get(`${spec.fileId} ${spec.signedAtMs}`) ?? 'signed', signed),
  };
}

async function make(spec: DocumentSpec, quality: Quality, signed: DocumentFactory): Promise<Uint8Array> {
  if (quality === 'unsigned') return fastDocument(spec);
  const bytes = Buffer.from(await signed(spec));
  switch (quality) {
    case 'signed':
      return bytes;
    case 'altered': {
      const at = Math.floor(bytes.length / 3);
      bytes[at] = ~(bytes[at] ?? 0) & 0xff;
      return bytes;
    }
    case 'short-form':
      return firstRevision(bytes);
  }
}

/** The archive timestamp is a revision of its own; what is before it is a document with a signature timestamp only. */
function firstRevision(bytes: Buffer): Buffer {
  const mark = '%%EOF\n';
  return bytes.subarray(0, bytes.indexOf(mark) + mark.length);
}
