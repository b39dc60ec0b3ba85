/** Reads the text of what the issuer signed with its places on the pages, for comparing versions. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PlacedText } from '../../domain/text-difference/placed-text.ts';
import { limits } from '../limits.ts';
import type { Trust } from '../trust.ts';
import { verifyDocument } from '../verifier.ts';
import type { CertificateReader } from '../x509/certificate-reader.ts';
import { readPages } from './read-pages.ts';

export interface DocumentText {
  /** The whole file where no signature says how far what was signed goes. */
  readonly readFrom: 'signed-revision' | 'whole-file';
  /** `null` when it could not be read. */
  readonly texts: readonly PlacedText[] | null;
  /** There is more than was read. */
  readonly isCapped: boolean;
}

/** How far a signature reaches does not depend on whom one trusts, nor on the time. */
const nobody: Trust = { anchors: [], tsaAnchors: [], isExpectedIssuer: () => false };

/** Never throws for anything a file can contain, and says nothing about authenticity. */
export async function readDocumentText(bytes: Uint8Array, reader: CertificateReader): Promise<DocumentText> {
  const { signedRevisionEnd } = verifyDocument({ bytes, trust: nobody, atMs: 0, reader });
  const readFrom = signedRevisionEnd === null ? 'whole-file' : 'signed-revision';
  const answer = await readPages(bytes.subarray(0, signedRevisionEnd ?? bytes.length), placedTexts);
  if (answer === null) return { readFrom, texts: null, isCapped: false };
  const all = answer.read.flat();
  const texts = withinLimits(all);
  const isCapped = texts.length < all.length || answer.read.length < answer.pages;
  return { readFrom, texts, isCapped };
}

type Matrix = readonly [number, number, number, number, number, number];

async function placedTexts(page: PDFPageProxy): Promise<readonly PlacedText[]> {
  const onPage = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const { items, styles } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, left, bottom] = multiply(onPage, item.transform as unknown as Matrix);
    const isVertical = styles[item.fontName]?.vertical === true;
    return {
      page: page.pageNumber,
      text: item.str,
      left,
      bottom,
      width: item.width,
      height: Math.hypot(c, d),
      isTurned: isVertical || a <= 0 || Math.abs(b) > a * leaning,
    };
  });
}

/** Text that climbs more than this is turned; about five degrees. */
const leaning = 0.09;

/** The second first, then the other (ISO 32000-1 §8.3.4). */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function withinLimits(texts: readonly PlacedText[]): readonly PlacedText[] {
  let characters = 0;
  const end = texts.findIndex(({ text }) => (characters += text.length) > limits.textCharacters);
  return texts.slice(0, Math.min(end === -1 ? texts.length : end, limits.textItems));
}
