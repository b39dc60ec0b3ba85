/** Client certificates and passwords: import, checks, and the vault that keeps them. */
export { requireValidity } from './client-certificate.ts';
export { type CredentialVault, type ProfileSecrets, createCredentialVault } from './credential-vault.ts';
export { importPkcs12 } from './import-pkcs12.ts';
