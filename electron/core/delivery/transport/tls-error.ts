/** From OpenSSL's words to our closed codes: what the server's certificate or the server's alert says (R92). */
import type { ErrorCode } from '#contract/error-codes.ts';

/** Verification results of the server's certificate (OpenSSL X509_V_ERR_*, Node's own host name check). */
const serverCertificateCodes: Readonly<Record<string, ErrorCode>> = {
  CERT_HAS_EXPIRED: 'server-certificate-expired',
  CERT_NOT_YET_VALID: 'server-certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'server-certificate-wrong-host',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'server-certificate-wrong-host',
  HOSTNAME_MISMATCH: 'server-certificate-wrong-host',
};

const untrustedCodes: ReadonlySet<string> = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'PATH_LENGTH_EXCEEDED',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'EE_KEY_TOO_SMALL',
  'CA_KEY_TOO_SMALL',
  'CA_MD_TOO_WEAK',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
]);

/** Alerts the server sends (RFC 8446 §6.2), by the end of OpenSSL's reason name. */
const alertCodes: readonly (readonly [RegExp, ErrorCode])[] = [
  [/ALERT_CERTIFICATE_REVOKED$/, 'client-certificate-revoked'],
  [/ALERT_CERTIFICATE_EXPIRED$/, 'client-certificate-expired'],
  [/ALERT_UNKNOWN_CA$/, 'client-certificate-foreign'],
  [/ALERT_CERTIFICATE_REQUIRED$/, 'client-certificate-missing'],
  [
    /ALERT_(?:BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|UNSUPPORTED_CERTIFICATE|ACCESS_DENIED|DECRYPT_ERROR)$/,
    'client-certificate-rejected',
  ],
  [/ALERT_PROTOCOL_VERSION$|UNSUPPORTED_PROTOCOL$|VERSION_TOO_LOW$/, 'tls-version-refused'],
];

/** The code for a TLS failure, or `null` when the error is none of TLS. */
export function tlsErrorCode(errorCode: string | undefined): ErrorCode | null {
  if (errorCode === undefined) return null;
  const known = serverCertificateCodes[errorCode];
  if (known !== undefined) return known;
  if (untrustedCodes.has(errorCode)) return 'server-certificate-untrusted';
  if (!errorCode.startsWith('ERR_SSL_') && errorCode !== 'EPROTO') return null;
  return alertCodes.find(([pattern]) => pattern.test(errorCode))?.[1] ?? 'tls-handshake-failed';
}
