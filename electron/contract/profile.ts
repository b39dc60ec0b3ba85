/** 接続先, as they are stored and shown. */
import type { ProfileColour } from './profile-colour.ts';

/** One 接続先: association × institution × user with its certificate. Secrets are in the vault, never here. */
export interface Profile {
  readonly name: string;
  /** Origin of the delivery server, e.g. `https://delivery.example:8443`. Everything else of a given URL is its start path. */
  readonly origin: string;
  /** Path (and query) the login screen is asked for at. */
  readonly startPath: string;
  readonly userId: string;
  /** PEM bundle that alone is trusted for the server; absent = system and bundled roots. */
  readonly serverCaPem?: string;
  /** `host:port` of a fixed CONNECT proxy; its credentials, if any, are in the vault. */
  readonly proxy?: string;
  /** Archive root; absent = `<home>/archive`. */
  readonly archiveRoot?: string;
  /** Label, column, message and path overrides for the screens adapter (screen-map.json), as parsed JSON. */
  readonly screenMap?: unknown;
  /** PEM trust anchors of document signers and of time-stamping authorities; used by the verifier. */
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
  /** Expected issuer pattern; used by the verifier. */
  readonly issuerPattern?: string;
  /** For the eye only. */
  readonly colour?: ProfileColour;
  /** Absent = business days 8:45–19:00 with the usual year-end closing (manual 1.1). */
  readonly serviceHours?: ServiceHours;
}

/** サービス提供時間. Opening and closing as `HH:mm` in Japan; the closing minute itself is still within. */
export interface ServiceHours {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closing: ClosingDays;
}

/** Days an association is closed beyond weekends and holidays. `yearly` is `MM-DD`, `dates` are single days. */
export interface ClosingDays {
  readonly yearly: readonly string[];
  readonly dates: readonly string[];
}

/** A trust anchor as shown to a person. */
export interface TrustAnchor {
  readonly purpose: 'signer' | 'timestamp';
  readonly subject: string;
  /** ISO 8601 UTC. */
  readonly notAfter: string;
  /** SHA-256 of the DER certificate, lower-case hex. */
  readonly fingerprintSha256: string;
}

/** What is known of the imported client certificate without opening the vault. */
export interface CertificateSummary {
  readonly subject: string;
  readonly issuer: string;
  readonly serialNumber: string;
  /** SHA-256 of the DER certificate, lower-case hex. */
  readonly fingerprintSha256: string;
  /** ISO 8601 UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}
