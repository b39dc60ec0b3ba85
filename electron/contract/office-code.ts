/** 店 codes as people write them: `2345` for a bank, `2345-012` for one of its branches. */
import type { OfficeCode } from './transfer.ts';

const pattern = /^(?<bank>\d{4})(?:[-‐‑–—−ー－ ]?(?<branch>\d{3}))?$/;

/** Reads `2345`, `2345-012` or `2345012`, full-width too; anything else is `null`. Leading zeros count. */
export function parseOfficeCode(text: string): OfficeCode | null {
  const groups = pattern.exec(text.normalize('NFKC').trim())?.groups;
  if (groups?.['bank'] === undefined) return null;
  return officeOf(groups['bank'], groups['branch']);
}

/** `2345` or `2345-012`. */
export function formatOfficeCode({ bankCode, branchCode }: OfficeCode): string {
  return branchCode === undefined ? bankCode : `${bankCode}-${branchCode}`;
}

export function officeOf(bankCode: string, branchCode: string | undefined): OfficeCode {
  return branchCode === undefined ? { bankCode } : { bankCode, branchCode };
}
