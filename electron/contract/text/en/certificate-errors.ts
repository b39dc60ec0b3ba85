/** English sentences for the certificate errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const certificateErrors: ErrorTexts<'certificate'> = {
  'p12-unreadable': {
    message: 'The PKCS#12 file cannot be read: damaged, or in an unsupported form.',
    next: 'Download the certificate again.',
  },
  'p12-too-large': {
    message: 'The PKCS#12 file is too large (1 MiB at most).',
    next: 'Check that it is the right file.',
  },
  'p12-no-key': {
    message: 'The PKCS#12 file holds no private key.',
    next: 'Give a .p12 or .pfx that includes the key.',
  },
  'p12-several-keys': {
    message: 'The PKCS#12 file holds several private keys.',
    next: 'Give the file as the association issued it.',
  },
  'p12-key-mismatch': {
    message: 'The private key and the certificate in the PKCS#12 file do not belong together.',
    next: 'Download the certificate again.',
  },
  'p12-iterations-excessive': {
    message: 'The PKCS#12 file asks for an absurd number of key-derivation rounds; it was not opened.',
    next: 'Check where it came from and use the genuine file.',
  },
  'certificate-expired': {
    message: 'The client certificate has expired.',
    next: 'Ask the association for a new one.',
  },
  'certificate-not-yet-valid': {
    message: 'The client certificate is not valid yet.',
    next: "Check this computer's clock, or wait for the beginning of the validity.",
  },
  'certificate-not-for-client-auth': {
    message: 'This certificate is not meant for client authentication.',
    next: 'Give the client certificate the association issued.',
  },
  'client-certificate-missing': {
    message: 'The server asked for a client certificate and there is none to show.',
    next: 'Add the profile again with its certificate.',
  },
  'client-certificate-expired': {
    message: 'The client certificate has expired; the server cannot be reached with it.',
    next: 'Ask the association for a new one and add the profile again.',
  },
  'client-certificate-revoked': {
    message: 'The client certificate has been revoked.',
    next: 'Ask the association for a new one.',
  },
  'client-certificate-foreign': {
    message:
      "The server does not know the issuer of the client certificate; it may be another association's.",
    next: 'Check that profile and certificate belong together.',
  },
  'client-certificate-rejected': {
    message:
      "The server refused the client certificate: revoked, another association's, or a device in between.",
    next: 'Check certificate and profile; ask the association if that does not help.',
  },
  'server-certificate-untrusted': {
    message: "The server's certificate leads to no trusted issuer; the connection was ended.",
    next: 'Check the URL and inspecting proxies. There is no way to continue regardless.',
  },
  'server-certificate-expired': {
    message: "The server's certificate has expired; the connection was ended.",
    next: "Check this computer's clock, then tell the association.",
  },
  'server-certificate-wrong-host': {
    message: "The server's certificate does not match the URL; the connection was ended.",
    next: 'Check the URL. There is no way to continue regardless.',
  },
  'tls-version-refused': {
    message: 'The server offers no TLS 1.2 or later.',
    next: 'Check devices in between; tell the system department.',
  },
  'tls-handshake-failed': {
    message: 'Encrypted communication could not begin.',
    next: 'Check the client certificate, the clock and devices in between.',
  },
};
