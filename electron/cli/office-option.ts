/** 店 codes on the command line. */
import { parseOfficeCode } from '#contract/office-code.ts';
import type { OfficeCode } from '#contract/transfer.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';

/** Throws `office-code-invalid`. */
export function requireOffice(text: string): OfficeCode {
  const office = parseOfficeCode(text);
  if (office === null) throw new HoshodeskError('office-code-invalid', text);
  return office;
}
