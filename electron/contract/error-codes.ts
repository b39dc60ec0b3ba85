/**
 * Every failure that may reach a person, grouped by the part of the work it stops.
 * The groups decide the exit code of the command line; the sentences live beside each host, by code.
 */
export const errorCodes = {
  /** The command or the configuration is wrong; nothing was attempted. */
  configuration: [
    'usage',
    'file-unreadable',
    'profile-exists',
    'profile-unknown',
    'profile-invalid',
    'url-invalid',
    'user-id-invalid',
    'file-id-invalid',
    'password-rule-violated',
    'anchor-unreadable',
    'environment-insecure',
    'demo-unavailable',
    'office-code-invalid',
    'office-code-required',
    'merger-invalid',
    'merger-contradiction',
    'merger-cycle',
    'merger-unknown',
    'mergers-unreadable',
  ],
  /** The client certificate or the TLS handshake was refused, by us or by the server. */
  certificate: [
    'p12-unreadable',
    'p12-too-large',
    'p12-no-key',
    'p12-several-keys',
    'p12-key-mismatch',
    'p12-iterations-excessive',
    'certificate-expired',
    'certificate-not-yet-valid',
    'certificate-not-for-client-auth',
    'client-certificate-missing',
    'client-certificate-expired',
    'client-certificate-revoked',
    'client-certificate-foreign',
    'client-certificate-rejected',
    'server-certificate-untrusted',
    'server-certificate-expired',
    'server-certificate-wrong-host',
    'tls-version-refused',
    'tls-handshake-failed',
  ],
  /** A password or an authority was refused. */
  credentials: [
    'p12-wrong-password',
    'login-refused',
    'password-expired',
    'password-creation-required',
    'password-rejected',
    'headquarters-required',
    'session-lost',
  ],
  /** The way to the server, or the server's answer. */
  network: [
    'outside-service-hours',
    'name-not-resolved',
    'connection-refused',
    'connection-timeout',
    'connection-reset',
    'read-timeout',
    'transfer-too-slow',
    'response-too-large',
    'body-truncated',
    'length-mismatch',
    'not-a-pdf',
    'zip-invalid',
    'redirect-cross-origin',
    'redirect-loop',
    'server-error',
    'server-unavailable',
    'response-status-unexpected',
    'proxy-name-not-resolved',
    'proxy-refused',
    'proxy-timeout',
    'proxy-authentication-required',
    'proxy-authentication-unsupported',
    'proxy-failed',
    'screen-not-understood',
    'server-message',
    'network-failed',
  ],
  /** The local archive or the disk. */
  archive: [
    'archive-root-forbidden',
    'archive-io-failed',
    'archive-newer-format',
    'index-corrupt',
    'document-corrupt',
    'journal-broken',
    'disk-full',
    'vault-unreadable',
  ],
  instance: ['another-instance'],
  /** The work itself ended without what was asked for. */
  outcome: [
    'file-not-listed',
    'file-not-held',
    'versions-too-few',
    'search-not-divisible',
    'too-many-found',
    'cancelled',
    'execution-in-future',
    'deadline-out-of-range',
    'not-a-void-notice',
    'file-still-listed',
    'record-unknown',
    'mail-link-missing',
  ],
  internal: ['internal', 'request-invalid', 'service-stopped'],
} as const;

type Groups = typeof errorCodes;

/** What kind of trouble a code stands for. */
export type ErrorGroup = keyof Groups;

/** The closed union of codes. */
export type ErrorCode = Groups[ErrorGroup][number];

/** Returns the group of a code. */
export function errorGroup(code: ErrorCode): ErrorGroup {
  for (const [group, codes] of Object.entries(errorCodes)) {
    if ((codes as readonly string[]).includes(code)) return group as ErrorGroup;
  }
  return 'internal';
}
