/** Makes signed guarantee documents in the shape the service is known for (delivery.md, Documents). */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { type Der, explicit, sequence } from '../der/der-writer.ts';
import type { SigningPki } from '../pki/fake-pki.ts';
import { oid } from '../pki/object-identifiers.ts';
import { attribute, createSignedData } from '../timestamp/signed-data.ts';
import { createTimestampToken } from '../timestamp/timestamp-token.ts';
import type { DocumentFactory, DocumentSpec } from '../world-types.ts';
import { documentLines } from './document-text.ts';
import { type EmbeddedFont, embedFont } from './embedded-font.ts';
import { type PdfObject, writeRevision } from './pdf-writer.ts';
import { fillPlaceholder, placeholder } from './signature-placeholder.ts';

export interface DocumentFactoryOptions {
  /** Characters the documents will use beyond the common ones. */
  readonly characters?: string;
  readonly subFilter?: 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached';
  /** Where revocation data goes: into the signature's attributes, or into a DSS of the second revision. */
  readonly revocation?: 'cms' | 'dss';
}

/** Object numbers; a document always has the same ones. */
const numbers = {
  catalog: 1,
  pages: 2,
  page: 3,
  contents: 4,
  font: 5,
  descendant: 6,
  descriptor: 7,
  fontFile: 8,
  toUnicode: 9,
  signatureField: 10,
  signature: 11,
  info: 12,
  timestampField: 13,
  timestamp: 14,
  dss: 15,
  firstDssStream: 16,
} as const;

const ref = (number: number): string => `${number} 0 R`;
const oneHourMs = 60 * 60 * 1000;

/** Kinds 1, 2 and 4 get the long-term form ES-A, void notices ES-T (R18–R20). */
export async function createDocumentFactory(
  pki: SigningPki,
  options: DocumentFactoryOptions = {},
): Promise<DocumentFactory> {
  const font = await embedFont(options.characters ?? '');
  const fontObjects = embeddedFontObjects(font);
  return async (spec) => {
    const first = writeRevision(firstRevision(spec, { font, fontObjects, options }));
    const signed = fillPlaceholder(first.bytes, (hash) => signDocument(pki, spec, { hash, options }));
    if (spec.kind === '3') return signed;
    const second = writeRevision(secondRevision(pki, options), { bytes: signed, startxref: first.startxref });
    return fillPlaceholder(second.bytes, (hash) =>
      createTimestampToken({
        tsa: pki.tsa,
        imprint: hash,
        genTimeMs: spec.signedAtMs + oneHourMs / 60,
        crls: [pki.tsaCrl],
      }),
    );
  };
}

function signDocument(
  pki: SigningPki,
  spec: DocumentSpec,
  request: { readonly hash: Uint8Array; readonly options: DocumentFactoryOptions },
): Der {
  const crls = explicit(0, sequence(pki.signerCrl, pki.tsaCrl));
  const archival = attribute(oid.adbeRevocationInfoArchival, sequence(crls));
  return createSignedData({
    signer: pki.signer,
    contentType: oid.data,
    content: { detachedSha256: request.hash },
    certificates: [pki.signerCa.certificate],
    signedAttributes: request.options.revocation === 'dss' ? [] : [archival],
    unsignedAttributes: (signature) => {
      const imprint = createHash('sha256').update(signature).digest();
      const token = createTimestampToken({ tsa: pki.tsa, imprint, genTimeMs: spec.signedAtMs });
      return [attribute(oid.signatureTimeStampToken, token)];
    },
  });
}

interface Drawing {
  readonly font: EmbeddedFont;
  readonly fontObjects: readonly (readonly [number, PdfObject])[];
  readonly options: DocumentFactoryOptions;
}

function catalog(fields: readonly number[], more = ''): string {
  return `<< /Type /Catalog /Pages ${ref(numbers.pages)} /AcroForm << /Fields [${fields.map(ref).join(' ')}] /SigFlags 3 >>${more} >>`;
}

function page(annotations: readonly number[]): string {
  return `<< /Type /Page /Parent ${ref(numbers.pages)} /MediaBox [0 0 595 842] /Contents ${ref(numbers.contents)} /Resources << /Font << /F1 ${ref(numbers.font)} >> >> /Annots [${annotations.map(ref).join(' ')}] >>`;
}

/** An invisible signature field, hidden and locked. */
function widget(name: string, value: number): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /V ${ref(value)} /P ${ref(numbers.page)} /Rect [0 0 0 0] /F 132 >>`;
}

function pdfDate(epochMs: number): string {
  const japan = new Date(epochMs + 9 * oneHourMs).toISOString();
  return `D:${japan.replaceAll(/[-:T]/g, '').slice(0, 14)}+09'00'`;
}

function firstRevision(spec: DocumentSpec, { font, fontObjects, options }: Drawing) {
  const subFilter = options.subFilter ?? 'adbe.pkcs7.detached';
  const objects = new Map<number, PdfObject>([
    [numbers.catalog, catalog([numbers.signatureField])],
    [numbers.pages, `<< /Type /Pages /Kids [${ref(numbers.page)}] /Count 1 >>`],
    [numbers.page, page([numbers.signatureField])],
    [numbers.contents, { dictionary: '/Filter /FlateDecode', stream: drawPage(spec, font) }],
    ...fontObjects,
    [numbers.signatureField, widget('Signature1', numbers.signature)],
    [
      numbers.signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (${pdfDate(spec.signedAtMs)}) ${placeholder} >>`,
    ],
    [numbers.info, `<< /Producer (Hoshodesk fake world) /CreationDate (${pdfDate(spec.signedAtMs)}) >>`],
  ]);
  return { objects, catalog: numbers.catalog, info: numbers.info, size: numbers.info + 1 };
}

/** Adds the document timestamp and, when asked for, a DSS with everything needed to judge the signatures offline. */
function secondRevision(pki: SigningPki, options: DocumentFactoryOptions) {
  const withDss = options.revocation === 'dss';
  const objects = new Map<number, PdfObject>([
    [
      numbers.catalog,
      catalog([numbers.signatureField, numbers.timestampField], withDss ? ` /DSS ${ref(numbers.dss)}` : ''),
    ],
    [numbers.page, page([numbers.signatureField, numbers.timestampField])],
    [numbers.timestampField, widget('Signature2', numbers.timestamp)],
    [
      numbers.timestamp,
      `<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 ${placeholder} >>`,
    ],
  ]);
  let size = numbers.timestamp + 1;
  if (withDss) {
    const streams = [pki.signerCrl, pki.tsaCrl, pki.signerCa.certificate, pki.tsaCa.certificate];
    const [signerCrl, tsaCrl, signerCa, tsaCa] = streams.map((_, index) =>
      ref(numbers.firstDssStream + index),
    );
    objects.set(numbers.dss, `<< /Type /DSS /CRLs [${signerCrl} ${tsaCrl}] /Certs [${signerCa} ${tsaCa}] >>`);
    for (const [index, stream] of streams.entries()) {
      objects.set(numbers.firstDssStream + index, { dictionary: '', stream });
    }
    size = numbers.firstDssStream + streams.length;
  }
  return { objects, catalog: numbers.catalog, info: numbers.info, size };
}

function drawPage(spec: DocumentSpec, font: EmbeddedFont): Buffer {
  const operators = documentLines(spec).map(
    ({ text, x, y, size, grey = 0 }) =>
      `BT ${grey} g /F1 ${size} Tf ${x} ${y} Td <${font.encode(text)}> Tj ET`,
  );
  return deflateSync(Buffer.from(`${operators.join('\n')}\n`));
}

/** Type 0 font with Identity-H over the TrueType subset (ISO 32000-1 §9.7). */
function embeddedFontObjects(font: EmbeddedFont): readonly (readonly [number, PdfObject])[] {
  const name = 'HOSHOA+BIZUDMincho';
  return [
    [
      numbers.font,
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${ref(numbers.descendant)}] /ToUnicode ${ref(numbers.toUnicode)} >>`,
    ],
    [
      numbers.descendant,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${ref(numbers.descriptor)} /DW 1000 /W [${font.widths}] /CIDToGIDMap /Identity >>`,
    ],
    [
      numbers.descriptor,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [${font.boundingBox.join(' ')}] /ItalicAngle 0 /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.ascent} /StemV 80 /FontFile2 ${ref(numbers.fontFile)} >>`,
    ],
    [
      numbers.fontFile,
      { dictionary: `/Filter /FlateDecode /Length1 ${font.fontFileLength}`, stream: font.fontFile },
    ],
    [numbers.toUnicode, { dictionary: '/Filter /FlateDecode', stream: font.toUnicode }],
  ];
}
