/** Shapes of the fake world: certificates, documents and their factories. Test data only, everything marked 見本. */
import type { FileKind, IsoDate } from '#contract/guarantee-file.ts';

/** A leaf with its key and the chain up to (not including) the root, all PEM; the key is PKCS#8. */
export interface PemCredential {
  readonly certificatePem: string;
  readonly chainPem: readonly string[];
  readonly privateKeyPem: string;
}

/** What the client certificate of an institution may be wrong about. */
export type ClientCertificateState =
  | 'valid'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  /** Issued by another association's CA. */
  | 'foreign'
  /** Extended key usage is serverAuth only. */
  | 'server-auth-only';

/** How a PKCS#12 is encrypted: PBES2 AES-256 with SHA-256 MAC; 3DES throughout; RC2-40 certificates with a 3DES key. */
export type Pkcs12Form = 'modern' | 'triple-des' | 'legacy-rc2-40';

/** What one document says and how it is signed. */
export interface DocumentSpec {
  readonly fileId: string;
  readonly kind: FileKind;
  readonly associationName: string;
  readonly bankName: string;
  readonly branchName: string;
  readonly customerName: string;
  /** 保証日 or 条件変更決定日. */
  readonly decidedOn: IsoDate;
  /** Printed as 電子保証書発行回数 on kinds 1 and 2. */
  readonly issueCount: number;
  /** Upload time, milliseconds since the epoch: signing time and timestamp. */
  readonly signedAtMs: number;
  /** 保証金額; 10,000,000 when not given. */
  readonly amountYen?: number;
  /** 保証期間; 60 when not given. */
  readonly months?: number;
}

/** Makes the signed PDF for a spec: kinds 1, 2, 4 as ES-A, kind 3 as ES-T (R18–R20). */
export type DocumentFactory = (spec: DocumentSpec) => Promise<Uint8Array>;

/** The certificates of the fake world. Keys are generated anew for each world, never stored in the project. */
export interface FakePki {
  /** Root that the delivery server's certificate leads to. */
  readonly serverCaPem: string;
  serverCredential(hosts: readonly string[]): Promise<PemCredential>;
  /** Roots of the client certificates which the delivery server accepts, one per association code. */
  clientCaPem(associationCode: string): Promise<string>;
  /** CRL (PEM) of that association's client CA, including everything revoked so far. */
  clientCrlPem(associationCode: string): Promise<string>;
  clientCredential(options: {
    readonly associationCode: string;
    readonly bankCode: string;
    readonly state: ClientCertificateState;
  }): Promise<PemCredential>;
  /** Root of the document signers, and root of the time-stamping authority. */
  readonly signerCaPem: string;
  readonly tsaCaPem: string;
}
