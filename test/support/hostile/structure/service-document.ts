/** The plainest attacks once more, on documents as large as the service's (service-…). */
import type { ControlCase, HostileCase } from '../hostile-case.ts';
import { findGap, overwrite, overwriteRange } from './byte-edits.ts';
import { forgedContents } from './incremental-saving.ts';
import { writeRaw } from './raw-revision.ts';
import { type Row, asCases } from './workshop.ts';

/** Signed documents of the document factory. */
export interface ServiceDocuments {
  /** Kind 1, ES-A. */
  readonly certificate: Uint8Array;
  /** The same with its revocation data in a DSS. */
  readonly certificateWithStore: Uint8Array;
  /** The same with an ETSI.CAdES.detached signature. */
  readonly certificateInCades: Uint8Array;
  /** Kind 3, ES-T. */
  readonly notice: Uint8Array;
}

/** Object numbers of the factory's page contents and its font file. */
const contents = 4;
const fontFile = 8;

export function serviceCases({
  certificate,
  certificateWithStore,
  notice,
}: ServiceDocuments): readonly HostileCase[] {
  const bytes = Buffer.from(certificate);
  const appended = (genuine: Uint8Array, number: number, object: string): Uint8Array => {
    const [, startxref = ''] =
      /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(genuine).subarray(-64).toString('latin1')) ?? [];
    const size = (entries: string): string => entries.replace(/\/Size \d+/, '/Size 40 /Info 12 0 R');
    const objects = new Map([[number, object]]);
    return writeRaw({ objects, trailer: size }, { bytes: Buffer.from(genuine), startxref: Number(startxref) })
      .bytes;
  };
  const flipped = (at: number): Uint8Array => overwrite(bytes, at, String.fromCharCode((bytes[at] ?? 0) ^ 1));
  const inObject = (number: number): number =>
    bytes.indexOf('stream', bytes.indexOf(`\n${number} 0 obj`)) + 20;
  const rows: readonly Row[] = [
    ['contents-replaced', ['C20'], () => appended(certificate, contents, forgedContents)],
    [
      'contents-replaced-after-store',
      ['C20'],
      () => appended(certificateWithStore, contents, forgedContents),
    ],
    ['contents-replaced-in-notice', ['C20'], () => appended(notice, contents, forgedContents)],
    ['font-replaced', ['C20'], () => appended(certificate, fontFile, forgedContents)],
    ['store-replaced', ['C20'], () => appended(certificateWithStore, 15, '<< >>')],
    ['contents-flipped', ['K2'], () => flipped(inObject(contents))],
    ['font-flipped', ['K2'], () => flipped(inObject(fontFile))],
    ['table-flipped', ['C7', 'C9', 'K2'], () => flipped(bytes.indexOf('xref\n') + 30)],
    ['range-zero', ['C3'], () => overwriteRange(bytes, () => '[0 0 0 0]')],
    ['gap-trailing', ['C5'], () => overwrite(bytes, findGap(bytes).end - 3, '01')],
    ['body-only', ['C1'], () => Buffer.concat([bytes, Buffer.from(`4 0 obj\n${forgedContents}\nendobj\n`)])],
    ['cut', ['C1', 'C7'], () => bytes.subarray(0, bytes.length - 9000)],
    ['last-revision-cut', ['C3', 'C7', 'C8', 'C1'], () => bytes.subarray(0, findGap(bytes, 'last').start)],
    ['notice-passed-for-a-certificate', ['K2'], () => exchange(bytes, Buffer.from(notice))],
  ];
  return asCases('service', rows);
}

/** The signature of one document in the gap of another. */
function exchange(target: Buffer, source: Buffer): Uint8Array {
  const { start, end } = findGap(source);
  return overwrite(target, findGap(target).start, source.subarray(start, end).toString('latin1'));
}

export function serviceControls(documents: ServiceDocuments): readonly ControlCase[] {
  return [
    { name: 'service-certificate', form: 'ES-A', file: () => documents.certificate },
    { name: 'service-certificate-with-store', form: 'ES-A', file: () => documents.certificateWithStore },
    { name: 'service-certificate-in-cades', form: 'ES-A', file: () => documents.certificateInCades },
    { name: 'service-notice', form: 'ES-T', file: () => documents.notice },
  ];
}
