/** The revision that makes a document verifiable for long: validation data, and a document timestamp over it. */
import type { PdfObject } from '../../documents/pdf-writer.ts';
import type { HostileWorld } from '../hostile-case.ts';
import {
  type SmallObjects,
  type Written,
  smallPage,
  smallWidget,
  timestampObjects,
} from '../small-document.ts';
import { signRanges } from './byte-edits.ts';
import { type RawRevision, writeRaw } from './raw-revision.ts';
import { type Workshop, edit } from './workshop.ts';

/** Object numbers of the validation data; an update may use what comes after. */
export const storeNumbers = {
  dss: 10,
  signerCrl: 11,
  tsaCrl: 12,
  signerCa: 13,
  tsaCa: 14,
  vri: 15,
  entry: 16,
  next: 17,
} as const;

const stream = (bytes: Uint8Array): PdfObject => ({ dictionary: '', stream: bytes });
/** Name of a VRI entry: the SHA-1 of a signature, here of nobody's. */
export const vriKey = '0123456789ABCDEF0123456789ABCDEF01234567';

/** `/DSS` with CRLs, certificates and a VRI entry, as objects of a revision that also has catalog 1. */
export function storeObjects({ pki }: HostileWorld): SmallObjects {
  return new Map<number, PdfObject>([
    [10, '<< /Type /DSS /CRLs [11 0 R 12 0 R] /Certs [13 0 R 14 0 R] /VRI 15 0 R >>'],
    [11, stream(pki.signerCrl)],
    [12, stream(pki.tsaCrl)],
    [13, stream(pki.signerCa.certificate)],
    [14, stream(pki.tsaCa.certificate)],
    [15, `<< /${vriKey} 16 0 R >>`],
    [16, '<< /CRL [11 0 R] /Cert [13 0 R] >>'],
  ]);
}

/** Document timestamp and validation data in one revision. */
export function longTermObjects(world: HostileWorld): SmallObjects {
  const objects = new Map([...timestampObjects(), ...storeObjects(world)]);
  edit(1, '/Pages', '/DSS 10 0 R /Pages')(objects);
  return objects;
}

/**
 * A further document timestamp. `earlier` are the numbers of the timestamp fields there are; the new field and its value
 * take the next two numbers.
 */
export function followingTimestamp(earlier: readonly number[], withStore = false): SmallObjects {
  const field = Math.max(withStore ? storeNumbers.entry : 0, ...earlier.map((number) => number + 1)) + 1;
  const fields = [6, ...earlier, field].map((number) => `${number} 0 R`).join(' ');
  const value = timestampObjects().get(9) ?? '';
  const store = withStore ? '/DSS 10 0 R ' : '';
  return new Map<number, PdfObject>([
    [1, `<< /Type /Catalog ${store}/Pages 2 0 R /AcroForm << /Fields [${fields}] /SigFlags 3 >> >>`],
    [3, smallPage(fields)],
    [field, smallWidget(`Signature${earlier.length + 2}`, field + 1)],
    [field + 1, value],
  ]);
}

/** Appends a revision that ends in a document timestamp. */
export function appendStamped(
  { stamp }: Workshop,
  earlier: Written,
  { minutes = 1, ...revision }: RawRevision & { readonly minutes?: number },
): Written {
  const { bytes, startxref } = writeRaw(revision, earlier);
  return { bytes: signRanges(bytes, stamp(minutes)), startxref };
}

/** The genuine ES-A with validation data. */
export function longTerm(workshop: Workshop, genuine: Written = workshop.signed()): Written {
  return appendStamped(workshop, genuine, { objects: longTermObjects(workshop.world) });
}
