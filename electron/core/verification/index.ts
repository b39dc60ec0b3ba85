/** The verifier: bytes, trust material, policy and time in, report out (verification.md). */
export { createCertificateReader } from './x509/certificate-reader.ts';
export { type Trust, type TrustMaterial, readTrust } from './trust.ts';
export { type VerifierPool, createVerifierPool } from './verifier-pool.ts';
export { verifyDocument } from './verifier.ts';
export type { VerificationTask } from './worker.ts';
