/** Certificates out of PEM text (RFC 7468): every CERTIFICATE block in it. */
import { DerError } from '../der/der-reader.ts';
import { type Certificate, parseCertificate } from './certificate.ts';

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]*)-----END CERTIFICATE-----/g;

/** Throws DerError for a text without a certificate, or with an unreadable one. */
export function readPemCertificates(text: string): readonly Certificate[] {
  const certificates = [...text.matchAll(block)].map(([, base64 = '']) =>
    parseCertificate(Buffer.from(base64, 'base64')),
  );
  if (certificates.length === 0) throw new DerError('no certificate in the PEM text');
  return certificates;
}
