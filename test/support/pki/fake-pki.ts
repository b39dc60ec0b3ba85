/** The certificate authorities of the fake world. Keys are made anew for each world and never leave it. */
import { isIP } from 'node:net';
import { toPem } from '../der/der-writer.ts';
import type { ClientCertificateState, FakePki, PemCredential } from '../world-types.ts';
import {
  type CertificateRequest,
  type Identity,
  certificatePem,
  issueCertificate,
  keyUsage,
  privateKeyPem,
} from './certificate.ts';
import { oid } from './object-identifiers.ts';
import { type RevokedCertificate, issueCrl } from './revocation-list.ts';

const dayMs = 24 * 60 * 60 * 1000;
const yearMs = 365 * dayMs;
const organization = '見本';

/** What only the signing side of the fake world needs: the identities themselves. */
export interface SigningPki extends FakePki {
  readonly signer: Identity;
  readonly signerCa: Identity;
  readonly tsa: Identity;
  readonly tsaCa: Identity;
  /** DER CRLs of the signer's and the TSA's issuers. */
  readonly signerCrl: Uint8Array;
  readonly tsaCrl: Uint8Array;
  /** Revokes a client certificate at run time; the next `clientCrlPem` holds it. */
  revokeClient(associationCode: string, serialNumber: Uint8Array): void;
}

interface ClientCa {
  readonly identity: Identity;
  readonly revoked: RevokedCertificate[];
}

function issueRoot(commonName: string, nowMs: number): Identity {
  return issueCertificate({
    commonName,
    organization,
    notBeforeMs: nowMs - 10 * yearMs,
    notAfterMs: nowMs + 15 * yearMs,
    caPathLength: 1,
    keyUsage: [keyUsage.keyCertSign, keyUsage.crlSign],
  });
}

export interface FakePkiOptions {
  /** The world's present, milliseconds since the epoch; the machine's by default. */
  readonly nowMs?: number;
  /** What TLS takes for the present: the machine's time, where the world's is another. */
  readonly machineNowMs?: number;
}

export async function createFakePki(options: FakePkiOptions = {}): Promise<SigningPki> {
  const nowMs = options.nowMs ?? Date.now();
  const machineNowMs = options.machineNowMs ?? nowMs;
  const serverCa = issueRoot('見本 Server CA', machineNowMs);
  const signing = issueSigningSide(nowMs);
  const clientCas = new Map<string, ClientCa>();
  const clientCa = (associationCode: string): ClientCa => {
    const known = clientCas.get(associationCode);
    if (known) return known;
    const created = { identity: issueRoot(`見本 Client CA ${associationCode}`, nowMs), revoked: [] };
    clientCas.set(associationCode, created);
    return created;
  };
  return {
    ...signing,
    serverCaPem: certificatePem(serverCa),
    serverCredential: async (hosts) =>
      toPemCredential(issueCertificate(serverRequest(serverCa, hosts, machineNowMs))),
    clientCaPem: async (associationCode) => certificatePem(clientCa(associationCode).identity),
    clientCrlPem: async (associationCode) => {
      const { identity, revoked } = clientCa(associationCode);
      const times = { thisUpdateMs: machineNowMs - dayMs, nextUpdateMs: machineNowMs + yearMs };
      return toPem('X509 CRL', issueCrl(identity, revoked, { ...times, number: revoked.length + 1 }));
    },
    clientCredential: async ({ associationCode, bankCode, state }) => {
      const issuer = clientCa(state === 'foreign' ? `${associationCode} (other)` : associationCode);
      const presents = { earliestMs: Math.min(nowMs, machineNowMs), latestMs: Math.max(nowMs, machineNowMs) };
      const request = clientRequest({ associationCode, bankCode, state, ...presents });
      const identity = issueCertificate({ ...request, issuer: issuer.identity });
      if (state === 'revoked') issuer.revoked.push(revocation(identity.serialNumber, machineNowMs));
      return toPemCredential(identity);
    },
    revokeClient: (associationCode, serialNumber) => {
      clientCa(associationCode).revoked.push(revocation(serialNumber, machineNowMs));
    },
  };
}

function revocation(serialNumber: Uint8Array, nowMs: number): RevokedCertificate {
  return { serialNumber, revokedAtMs: nowMs - 2 * dayMs };
}

function toPemCredential(identity: Identity): PemCredential {
  return { certificatePem: certificatePem(identity), chainPem: [], privateKeyPem: privateKeyPem(identity) };
}

function serverRequest(issuer: Identity, hosts: readonly string[], nowMs: number): CertificateRequest {
  return {
    commonName: hosts[0] ?? 'localhost',
    organization,
    issuer,
    notBeforeMs: nowMs - dayMs,
    notAfterMs: nowMs + yearMs,
    keyUsage: [keyUsage.digitalSignature, keyUsage.keyEncipherment],
    extendedKeyUsage: { purposes: [oid.serverAuth], critical: false },
    dnsNames: hosts.filter((host) => isIP(host) === 0),
    ipAddresses: hosts.filter((host) => isIP(host) !== 0),
  };
}

interface ClientOptions {
  readonly associationCode: string;
  readonly bankCode: string;
  readonly state: ClientCertificateState;
  /** The world's and the machine's present, in the order of time. */
  readonly earliestMs: number;
  readonly latestMs: number;
}

/** One certificate per 協会 + 金融機関, valid for five years (R90). */
function clientRequest(options: ClientOptions): CertificateRequest {
  const { associationCode, bankCode, state, earliestMs, latestMs } = options;
  const startMs = { expired: earliestMs - 5 * yearMs - dayMs, 'not-yet-valid': latestMs + 30 * dayMs }[
    state as string
  ];
  const notBeforeMs = startMs ?? earliestMs - 30 * dayMs;
  const purpose = state === 'server-auth-only' ? oid.serverAuth : oid.clientAuth;
  return {
    commonName: `${associationCode}-${bankCode}`,
    organization,
    organizationalUnit: `association ${associationCode}`,
    notBeforeMs,
    notAfterMs: notBeforeMs + 5 * yearMs,
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: { purposes: [purpose], critical: false },
  };
}

function issueSigningSide(nowMs: number) {
  const signerCa = issueRoot('見本 Document Signing CA', nowMs);
  const tsaCa = issueRoot('見本 Time-Stamping CA', nowMs);
  const common = { notBeforeMs: nowMs - 5 * yearMs, notAfterMs: nowMs + 6 * yearMs, organization };
  const signer = issueCertificate({
    ...common,
    commonName: '見本信用保証協会 電子保証書',
    issuer: signerCa,
    keyUsage: [keyUsage.digitalSignature, keyUsage.nonRepudiation],
    extendedKeyUsage: { purposes: [oid.documentSigning, oid.emailProtection], critical: false },
    crlUrl: 'http://crl.invalid/signer.crl',
  });
  const tsa = issueCertificate({
    ...common,
    commonName: '見本 Timestamp Service',
    issuer: tsaCa,
    keyUsage: [keyUsage.digitalSignature],
    extendedKeyUsage: { purposes: [oid.timeStamping], critical: true },
    crlUrl: 'http://crl.invalid/tsa.crl',
  });
  const times = { thisUpdateMs: nowMs - 5 * yearMs, nextUpdateMs: nowMs + yearMs };
  return {
    signer,
    signerCa,
    tsa,
    tsaCa,
    signerCaPem: certificatePem(signerCa),
    tsaCaPem: certificatePem(tsaCa),
    signerCrl: issueCrl(signerCa, [], times),
    tsaCrl: issueCrl(tsaCa, [], times),
  };
}
