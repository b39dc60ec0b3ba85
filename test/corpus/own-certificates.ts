/** Finds in a file the certificates its own chains end with: the most generous trust a caller could give. */
import { cmsOid, attributeValues, readSignedDataLoosely } from '#core/verification/cms/signed-data.ts';
import { DerError, encodingOf } from '#core/verification/der/der-reader.ts';
import { LimitError } from '#core/verification/limits.ts';
import { PdfError } from '#core/verification/pdf/pdf-error.ts';
import { openPdf } from '#core/verification/pdf/pdf-file.ts';
import { isString } from '#core/verification/pdf/pdf-value.ts';
import { findSignatureFields } from '#core/verification/pdf/signature-fields.ts';
import { splitContents } from '#core/verification/pdf/byte-range.ts';
import { evidenceInSecurityStore } from '#core/verification/revocation/evidence.ts';
import type { Certificate } from '#core/verification/x509/certificate.ts';
import type { CertificateReader } from '#core/verification/x509/certificate-reader.ts';

/** Names of the signed fields in the form's order, and the tops of all chains; nothing for what cannot be read. */
export interface OwnMaterial {
  readonly fields: readonly string[];
  readonly tops: readonly Certificate[];
}

export function readOwnMaterial(bytes: Uint8Array, reader: CertificateReader): OwnMaterial {
  try {
    const view = openPdf(bytes).view(0);
    const { signed } = findSignatureFields(view);
    const inSignatures = signed.flatMap(({ value }) => {
      const contents = value.entries.get('Contents');
      return isString(contents) ? certificatesIn(splitContents(contents.bytes).cms) : [];
    });
    const all = [...inSignatures, ...evidenceInSecurityStore(view).certificates];
    return { fields: signed.map(({ name }) => name), tops: topsOf(readAll(all, reader)) };
  } catch (error) {
    if (error instanceof PdfError || error instanceof LimitError) return { fields: [], tops: [] };
    throw error;
  }
}

/** Certificates of a SignedData and of the timestamp tokens in it. */
function certificatesIn(der: Uint8Array | null): readonly Uint8Array[] {
  if (der === null) return [];
  try {
    const { signed } = readSignedDataLoosely(der);
    const tokens = signed.signerInfos.flatMap(({ unsignedAttributes }) =>
      attributeValues(unsignedAttributes, cmsOid.signatureTimeStampToken),
    );
    return [...signed.certificates, ...tokens.flatMap((node) => certificatesIn(encodingOf(node)))];
  } catch (error) {
    if (error instanceof DerError) return [];
    throw error;
  }
}

function readAll(ders: readonly Uint8Array[], reader: CertificateReader): readonly Certificate[] {
  const read = new Map<string, Certificate>();
  for (const der of ders) {
    const certificate = reader.certificate(der);
    if (certificate !== null) read.set(certificate.sha256, certificate);
  }
  return [...read.values()];
}

/** Self-issued ones, and those whose issuer is not there. */
function topsOf(certificates: readonly Certificate[]): readonly Certificate[] {
  const subjects = new Set(certificates.map(({ subject }) => subject.key));
  return certificates.filter(
    ({ subject, issuer }) => issuer.key === subject.key || !subjects.has(issuer.key),
  );
}
