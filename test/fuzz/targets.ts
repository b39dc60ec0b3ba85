/** Everything that reads bytes from outside, each as one function from bytes to a summary. */
import { readSignedDataLoosely } from '#core/verification/cms/signed-data.ts';
import {
  checkAlgorithms,
  checkSignedAttributes,
  checkStructure as checkSignedData,
  detachedDocument,
} from '#core/verification/cms/signer-info-checks.ts';
import { cmsOid } from '#core/verification/cms/signed-data.ts';
import { childrenOf } from '#core/verification/der/der-cursor.ts';
import { type DerNode, contentsOf, parseDer } from '#core/verification/der/der-reader.ts';
import { parseOcspResponse } from '#core/verification/revocation/ocsp.ts';
import { evidenceInSignedData } from '#core/verification/revocation/evidence.ts';
import { isInScope, parseRevocationList } from '#core/verification/revocation/crl.ts';
import { checkToken } from '#core/verification/timestamp/timestamp-token.ts';
import { createCertificateReader } from '#core/verification/x509/certificate-reader.ts';
import { type Certificate, parseCertificate } from '#core/verification/x509/certificate.ts';
import { findPath } from '#core/verification/x509/certificate-path.ts';
import { extendedKeyUsageOf, nameConstraintsOf, policiesOf } from '#core/verification/x509/extensions.ts';
import type { Random } from '#test/delivery-server/state/random.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { tagged } from '#test/support/der/der-writer.ts';
import { generatedMails, mailSeeds, readMailText } from './mail-target.ts';
import { builtDocuments, derSeeds, generatedElements, generatedValues, pdfSeeds } from './inputs.ts';
import { readPdf, readPdfValues } from './pdf-targets.ts';

export interface FuzzTarget {
  readonly name: string;
  /** Share of all inputs. */
  readonly weight: number;
  /** Whether inputs are trees of DER elements, and changed as such. */
  readonly isDer: boolean;
  readonly seeds: readonly Uint8Array[];
  /** Fresh inputs that follow the grammar. */
  readonly generate: (random: Random, count: number) => readonly Uint8Array[];
  /** Plain data that says what was read; the same bytes have to give the same. Throws typed errors only. */
  readonly read: (bytes: Uint8Array) => unknown;
}

export async function createTargets(): Promise<readonly FuzzTarget[]> {
  const nowMs = Date.now();
  const pki = await createFakePki({ nowMs });
  const seeds = derSeeds(pki, nowMs);
  const der = { isDer: true, generate: generatedElements };
  const { certificates } = seeds;
  return [
    { name: 'pdf', weight: 8, isDer: false, seeds: pdfSeeds(), generate: builtDocuments, read: readPdf },
    {
      name: 'pdf-value',
      weight: 12,
      isDer: false,
      seeds: generatedValues(null, 8),
      generate: generatedValues,
      read: readPdfValues,
    },
    { ...der, name: 'der', weight: 30, seeds: [...seeds.cms, ...certificates], read: readElement },
    { ...der, name: 'cms', weight: 14, seeds: [...seeds.cms, ...seeds.tokens], read: readCms },
    { ...der, name: 'token', weight: 10, seeds: seeds.tokens, read: readToken },
    { ...der, name: 'list', weight: 10, seeds: seeds.lists, read: (bytes) => readList(pki, bytes) },
    { ...der, name: 'ocsp', weight: 10, seeds: seeds.responses, read: (bytes) => readResponse(pki, bytes) },
    {
      ...der,
      name: 'certificate',
      weight: 6,
      seeds: certificates,
      read: (bytes) => readCertificate(pki, bytes),
    },
    {
      name: 'mail',
      weight: 2,
      isDer: false,
      seeds: mailSeeds,
      generate: generatedMails,
      read: readMailText,
    },
  ];
}

/** What is accepted must be written again to the same bytes. */
function readElement(bytes: Uint8Array): unknown {
  const node = parseDer(bytes);
  const again = rewrite(node);
  if (Buffer.compare(again, bytes) !== 0) throw new Error('accepted, but not the only encoding');
  return again.length;
}

function rewrite(node: DerNode): Uint8Array {
  if ((node.tag & 0x20) === 0) return tagged(node.tag, contentsOf(node));
  return tagged(node.tag, Buffer.concat(childrenOf(node).map(rewrite)));
}

function readCms(bytes: Uint8Array): unknown {
  const { signed, isDer } = readSignedDataLoosely(bytes);
  const [signer] = signed.signerInfos;
  const codes = checkSignedData(signed, detachedDocument).map(({ code }) => code);
  if (signer === undefined) return [isDer, codes];
  const attributes = checkSignedAttributes(signer, { contentType: cmsOid.data, digest: new Uint8Array(32) });
  const evidence = evidenceInSignedData(signed);
  return [
    isDer,
    codes,
    attributes.map(({ code }) => code),
    checkAlgorithms(signer).map(({ code }) => code),
    evidence.crls.length,
    evidence.ocspResponses.length,
  ];
}

/** A token and everything checked of it; its certificates are read anew each time. */
function readToken(bytes: Uint8Array): unknown {
  const surroundings = { hashOf: () => new Uint8Array(32), reader: createCertificateReader(), pool: [] };
  const { info, tokenFindings, authorityFindings } = checkToken(bytes, surroundings);
  return [info?.genTimeMs, info?.policy, tokenFindings, authorityFindings];
}

function readList(pki: SigningPki, bytes: Uint8Array): unknown {
  const list = parseRevocationList(bytes);
  const isFor = isInScope(list, parseCertificate(pki.signer.certificate));
  return [list.issuer.text, list.thisUpdateMs, list.nextUpdateMs, [...list.revoked], list.objection, isFor];
}

function readResponse(pki: SigningPki, bytes: Uint8Array): unknown {
  const response = parseOcspResponse(bytes);
  const [certificate, issuer] = [pki.signer, pki.signerCa].map((each) => parseCertificate(each.certificate));
  if (certificate === undefined || issuer === undefined) return null;
  return [
    response.producedAtMs,
    response.isResponder(issuer),
    response.responses.map((each) => [each.status, each.thisUpdateMs, each.isAbout(certificate, issuer)]),
  ];
}

function readCertificate(pki: SigningPki, bytes: Uint8Array): unknown {
  const certificate = parseCertificate(bytes);
  const anchors = [parseCertificate(pki.signerCa.certificate)];
  const path = findPath({ leaf: certificate, pool: [certificate], anchors, atMs: Date.now() }, () => true);
  const { subject, issuer, serial, notAfterMs, keyObjection } = certificate;
  return [
    subject.text,
    issuer.key,
    serial,
    notAfterMs,
    keyObjection,
    path.state,
    readExtensions(certificate),
  ];
}

function readExtensions(certificate: Certificate): unknown {
  return [
    extendedKeyUsageOf(certificate)?.purposes,
    policiesOf(certificate),
    nameConstraintsOf(certificate)?.excluded.length,
  ];
}
