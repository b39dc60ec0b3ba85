/** What can be wrong with a client certificate or the vault that keeps it. */
import { HoshodeskError } from '../hoshodesk-error.ts';

export class CredentialError extends HoshodeskError {}
