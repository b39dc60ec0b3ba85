/** The PDF side of the fuzz targets: a whole file through every reader and predicate, and bare values. */
import { createFileHasher } from '#core/verification/file-hasher.ts';
import { createLedger } from '#core/verification/finding.ts';
import { checkActiveContent } from '#core/verification/pdf/active-content.ts';
import type { Cursor } from '#core/verification/pdf/lexer.ts';
import { skipSpace } from '#core/verification/pdf/lexer.ts';
import { openPdf } from '#core/verification/pdf/pdf-file.ts';
import { type PdfValue, shownText, typeOf } from '#core/verification/pdf/pdf-value.ts';
import { countPages, findSignatureFields } from '#core/verification/pdf/signature-fields.ts';
import { checkStructure } from '#core/verification/pdf/structure.ts';
import { readValue } from '#core/verification/pdf/value-parser.ts';
import { placeSignature } from '#core/verification/placement.ts';
import { evidenceInSecurityStore } from '#core/verification/revocation/evidence.ts';
import { createUpdateChecker } from '#core/verification/update-checker.ts';

/** Everything that is asked of the bytes of a PDF, the CMS inside left out. */
export function readPdf(bytes: Uint8Array): unknown {
  const file = openPdf(bytes);
  const view = file.view(0);
  const { signed, findings } = findSignatureFields(view);
  const ledger = createLedger();
  const context = {
    file,
    ledger,
    updates: createUpdateChecker(file),
    hasher: createFileHasher(bytes),
  };
  const placed = signed.map((field) => placeSignature(context, field));
  const updates = file.revisions.slice(0, -1).map((_, index) => context.updates.changesAfter(index + 1));
  const evidence = evidenceInSecurityStore(view);
  return [
    file.frame,
    file.chain,
    findings,
    placed.map(({ subFilter, changesAfter, coverage }) => [subFilter, changesAfter, coverage?.extent]),
    ledger.reasons(),
    checkStructure(file, view),
    checkActiveContent(view),
    countPages(view),
    updates,
    evidence.certificates.length,
  ];
}

/** Values one after the other until the end. */
export function readPdfValues(bytes: Uint8Array): unknown {
  const cursor: Cursor = { bytes, at: 0, end: bytes.length };
  const read: string[] = [];
  for (skipSpace(cursor); cursor.at < cursor.end; skipSpace(cursor)) read.push(summary(readValue(cursor)));
  return read;
}

function summary(value: PdfValue): string {
  return `${typeOf(value)} ${shownText(value) ?? ''}`;
}
