/** Collects certificates and revocation evidence from every place of a file they may stand in. */
import { readSignedDataLoosely } from './cms/signed-data.ts';
import { DerError } from './der/der-reader.ts';
import type { PdfFile } from './pdf/pdf-file.ts';
import {
  type Evidence,
  evidenceInSecurityStore,
  evidenceInSignedData,
  joinEvidence,
  noEvidence,
} from './revocation/evidence.ts';
import type { Placement } from './placement.ts';
import type { SignatureAnalysis } from './signature-analysis.ts';
import { tokensOf } from './time-proof.ts';
import type { Certificate } from './x509/certificate.ts';
import type { CertificateReader } from './x509/certificate-reader.ts';

export interface EvidenceSources {
  readonly file: PdfFile;
  readonly analyses: readonly SignatureAnalysis[];
  /** Document timestamps. */
  readonly timestamps: readonly Placement[];
}

/** `/DSS`, the signatures themselves, and every timestamp token. */
export function gatherEvidence({ file, analyses, timestamps }: EvidenceSources): Evidence {
  const tokens = [
    ...timestamps.flatMap(({ cms }) => cms ?? []),
    ...analyses.flatMap((each) => tokensOf(each).map(({ der }) => der)),
  ];
  return joinEvidence([
    evidenceInSecurityStore(file.view(0)),
    ...analyses.flatMap(({ signed }) => (signed === null ? [] : evidenceInSignedData(signed))),
    ...tokens.map(evidenceInToken),
  ]);
}

function evidenceInToken(der: Uint8Array): Evidence {
  try {
    return evidenceInSignedData(readSignedDataLoosely(der).signed);
  } catch (error) {
    if (error instanceof DerError) return noEvidence;
    throw error;
  }
}

/** Every certificate once; the same chains come with every signature of a file. */
export function readPool({ certificates }: Evidence, reader: CertificateReader): readonly Certificate[] {
  const pool = new Map<string, Certificate>();
  for (const der of certificates) {
    const certificate = reader.certificate(der);
    if (certificate !== null) pool.set(certificate.sha256, certificate);
  }
  return [...pool.values()];
}
