/** What can be wrong with a profile or its file. */
import { HoshodeskError } from '../hoshodesk-error.ts';

export class ProfileError extends HoshodeskError {}
