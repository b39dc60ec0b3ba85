/** Turns the server's list items into rows that also say what the archive holds of them. */
import type { ListItem, SearchRow } from '#contract/guarantee-file.ts';
import type { ReasonCode } from '#contract/verification-reasons.ts';
import type { Reason } from '#contract/verification.ts';
import type { ArchiveReader } from '../archive/index.ts';
import { parseFileId } from '../domain/file-id.ts';

export function toSearchRow(profile: string, item: ListItem, archive: ArchiveReader): SearchRow {
  const id = parseFileId(item.fileId);
  const versions = archive.versions(item.fileId, profile);
  const newest = versions[0] ?? null;
  return {
    profile,
    fileId: item.fileId,
    kind: item.kind,
    associationCode: id?.associationCode ?? '',
    bankCode: item.bankCode,
    branchCode: item.branchCode,
    issueBankCode: id?.issueBankCode ?? '',
    issueBranchCode: id?.issueBranchCode ?? '',
    customerNo: item.customerNo,
    guaranteeNo: item.guaranteeNo,
    changeNo: item.changeNo,
    customerName: item.customerName,
    uploadedOn: item.uploadedOn,
    decidedOn: item.decidedOn,
    issueCount: item.issueCount,
    held: newest !== null,
    versions: versions.length,
    sha256: newest?.sha256 ?? null,
    verdict: newest?.verdict ?? null,
    currency: newest?.currency ?? null,
    form: newest?.form ?? null,
    trustedTime: newest?.trustedTime ?? null,
    reasons: newest === null ? [] : codesAgainst(newest.reasons),
    alarms: newest?.alarms ?? [],
  };
}

function codesAgainst(reasons: readonly Reason[]): readonly ReasonCode[] {
  return [...new Set(reasons.filter(({ severity }) => severity !== 'note').map(({ code }) => code))];
}
