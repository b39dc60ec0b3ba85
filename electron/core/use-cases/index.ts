/** The verbs of the product. */
export { type NewProfile, addProfile, removeProfile } from './add-profile.ts';
export { changeProfile } from './change-profile.ts';
export { connectProfile } from './connect.ts';
export type { UseCaseContext } from './context.ts';
export { diffVersions } from './diff-versions.ts';
export { examine } from './doctor.ts';
export { readDocument, readEvidence, verifySelected } from './evidence.ts';
export { fetchLinkedFiles } from './fetch-linked.ts';
export { type GetOutcome, getFiles } from './get-files.ts';
export { importMails } from './import-mail.ts';
export { type MailWatch, readMailSources, watchMails } from './mail-sources.ts';
export { countLocally, findDocument, searchLocally, showVersions } from './local-search.ts';
export {
  acknowledge,
  checkJournal,
  readAnnouncements,
  readJournal,
  recordCopies,
  recordFact,
} from './records.ts';
export { rebuildArchives } from './rebuild.ts';
export { serverSearch } from './server-search.ts';
export { reconcileProfile } from './reconcile.ts';
export { readLastReconciliation } from './last-reconciliation.ts';
export { readProfileStatuses, readStatus, readSyncStates } from './status.ts';
export { syncProfile } from './sync.ts';
export { readToday } from './today.ts';
export { describeAnchors } from './trust-material.ts';
export { previewTransfers } from './transfer-preview.ts';
export { type TransferSearchResult, searchTransfers } from './transfers.ts';
export { readUnannounced } from './unannounced.ts';
export { type VerifyArchiveOptions, type VerifyRequest, verifyArchives, verifyFile } from './verify.ts';
