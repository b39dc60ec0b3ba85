/** Failures of the table of mergers. */
import { HoshodeskError } from '../hoshodesk-error.ts';

export class MergerError extends HoshodeskError {}
