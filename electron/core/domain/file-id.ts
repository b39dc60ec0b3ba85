/** ファイルID: the name of a delivered file without its extension (R14–R17, defects A1–A3). */

/** The parts of a file id. Bank and branch are those **at issue**; they never change (R17, R31). */
export interface FileId {
  readonly fileId: string;
  readonly associationCode: string;
  readonly issueBankCode: string;
  readonly issueBranchCode: string;
  /** 1–9 digits, not padded; leading zeros are part of the number (A2). */
  readonly customerNo: string;
  /** 1–10 digits, not padded. */
  readonly guaranteeNo: string;
  /** 条変番号; `000` is the certificate itself, others are amendments (R16). */
  readonly changeNo: string;
}

const pattern =
  /^(?<association>\d{2})_(?<bank>\d{4})(?<branch>\d{3})_(?<customer>\d{1,9})_(?<guarantee>\d{1,10})_(?<change>\d{3})(?:\.pdf)?$/i;

/**
 * Reads a file id, with or without `.pdf` in any case. Surrounding space and full-width forms are accepted
 * because people paste them; anything else is `null`.
 */
export function parseFileId(text: string): FileId | null {
  const groups = pattern.exec(text.normalize('NFKC').trim())?.groups;
  if (!groups) return null;
  return withId({
    associationCode: groups['association'] ?? '',
    issueBankCode: groups['bank'] ?? '',
    issueBranchCode: groups['branch'] ?? '',
    customerNo: groups['customer'] ?? '',
    guaranteeNo: groups['guarantee'] ?? '',
    changeNo: groups['change'] ?? '',
  });
}

/** Writes a file id from its parts: underscores between items, none between bank and branch (R14). */
export function formatFileId(parts: Omit<FileId, 'fileId'>): string {
  const { associationCode, issueBankCode, issueBranchCode, customerNo, guaranteeNo, changeNo } = parts;
  return [associationCode, issueBankCode + issueBranchCode, customerNo, guaranteeNo, changeNo].join('_');
}

function withId(parts: Omit<FileId, 'fileId'>): FileId {
  return { fileId: formatFileId(parts), ...parts };
}
