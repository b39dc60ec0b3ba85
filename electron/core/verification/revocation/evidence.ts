/** Gathers revocation evidence from everywhere it may stand; whether any of it counts is judged later. */
import { childrenOf, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag, encodingOf, readNode } from '../der/der-reader.ts';
import { type SignedData, attributeValues, cmsOid } from '../cms/signed-data.ts';
import { decodeStructureStream } from '../pdf/decode-stream.ts';
import { PdfError } from '../pdf/pdf-error.ts';
import type { PdfView } from '../pdf/pdf-file.ts';
import { type PdfValue, isArray, isDictionary, isStream } from '../pdf/pdf-value.ts';

/** DER, each as found. */
export interface Evidence {
  readonly crls: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

export const noEvidence: Evidence = { crls: [], ocspResponses: [], certificates: [] };

export function joinEvidence(parts: readonly Evidence[]): Evidence {
  return {
    crls: parts.flatMap(({ crls }) => crls),
    ocspResponses: parts.flatMap(({ ocspResponses }) => ocspResponses),
    certificates: parts.flatMap(({ certificates }) => certificates),
  };
}

/** CRLs and certificates carried by a SignedData, and the RevocationInfoArchival among its signed attributes. */
export function evidenceInSignedData(signed: SignedData): Evidence {
  const [signer] = signed.signerInfos;
  const archived = attributeValues(signer?.signedAttributes ?? null, cmsOid.revocationInfoArchival);
  return joinEvidence([
    { crls: signed.crls, ocspResponses: [], certificates: signed.certificates },
    ...archived.map(readArchival),
  ]);
}

/** RevocationInfoArchival ::= SEQUENCE { crl [0] EXPLICIT, ocsp [1] EXPLICIT, … } (ISO 32000-1 §12.8.3.3.2). */
function readArchival(node: DerNode): Evidence {
  try {
    const cursor = openAs(node, derTag.sequence, 'RevocationInfoArchival');
    const crls = cursor.takeExplicit(0);
    const responses = cursor.takeExplicit(1);
    return {
      crls: crls === null ? [] : childrenOf(crls).map(encodingOf),
      ocspResponses: responses === null ? [] : childrenOf(responses).map(encodingOf),
      certificates: [],
    };
  } catch (error) {
    if (error instanceof DerError) return noEvidence;
    throw error;
  }
}

/** Everything in `/DSS`, its VRI entries included (ETSI EN 319 142-1 §5.4.2). */
export function evidenceInSecurityStore(view: PdfView): Evidence {
  try {
    const catalog = view.resolve(view.trailer.entries.get('Root'));
    const store = isDictionary(catalog) ? view.resolve(catalog.entries.get('DSS')) : null;
    if (!isDictionary(store)) return noEvidence;
    const read = (value: PdfValue | undefined): readonly Uint8Array[] => streamsIn(view, value);
    const entries = view.resolve(store.entries.get('VRI'));
    const perSignature = isDictionary(entries) ? [...entries.entries.values()] : [];
    const inEntries = perSignature.map((value): Evidence => {
      const entry = view.resolve(value);
      if (!isDictionary(entry)) return noEvidence;
      return {
        crls: read(entry.entries.get('CRL')),
        ocspResponses: read(entry.entries.get('OCSP')),
        certificates: read(entry.entries.get('Cert')),
      };
    });
    const all = joinEvidence([
      {
        crls: read(store.entries.get('CRLs')),
        ocspResponses: read(store.entries.get('OCSPs')),
        certificates: read(store.entries.get('Certs')),
      },
      ...inEntries,
    ]);
    return {
      crls: unique(all.crls),
      ocspResponses: unique(all.ocspResponses),
      certificates: unique(all.certificates),
    };
  } catch (error) {
    if (error instanceof PdfError) return noEvidence;
    throw error;
  }
}

function unique(list: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(list.map((der) => [Buffer.from(der).toString('latin1'), der])).values()];
}

function streamsIn(view: PdfView, value: PdfValue | undefined): readonly Uint8Array[] {
  const array = view.resolve(value);
  if (!isArray(array)) return [];
  return array.items.flatMap((item) => {
    const stream = view.resolve(item);
    if (!isStream(stream)) return [];
    const data = decodeStructureStream(stream);
    const length = elementLength(data);
    return length === null ? [] : [data.subarray(0, length)];
  });
}

/** Some writers leave a line end behind the element. */
function elementLength(data: Uint8Array): number | null {
  try {
    return readNode(data, 0, data.length).end;
  } catch {
    return null;
  }
}
