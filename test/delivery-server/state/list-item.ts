/** The list item (リスト項目) that the screens show of a stored file (R38). */
import type { ListItem } from '#contract/guarantee-file.ts';
import { toJapanDate, toJapanMinute } from '#core/domain/japan-time.ts';
import { currentVersion, type StoredFile } from './stored-file.ts';

/** Every field is known to the server. */
export type FullListItem = { readonly [K in keyof ListItem]: NonNullable<ListItem[K]> };

export function listItem(file: StoredFile): FullListItem {
  const version = currentVersion(file);
  return {
    fileId: file.id.fileId,
    kind: version.kind,
    bankCode: file.bankCode,
    branchCode: file.branchCode,
    customerNo: file.id.customerNo,
    guaranteeNo: file.id.guaranteeNo,
    changeNo: file.id.changeNo,
    customerName: file.customerName,
    uploadedOn: toJapanDate(version.uploadedAtMs),
    uploadedAt: toJapanMinute(version.uploadedAtMs),
    decidedOn: version.decidedOn,
    issueCount: version.issueCount,
  };
}
