/** 配布方式: gets announced files by the addresses in their mails, for users without a login of their own (R10). */
import type { AnnouncementRow } from '#contract/journal.ts';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Archive } from '../archive/index.ts';
import type { Delivery } from '../delivery/index.ts';
import { parseFileId } from '../domain/file-id.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { type GetOutcome, settleEach } from './get-files.ts';
import { withSession } from './session.ts';
import { verifyVersions } from './verify.ts';

export interface LinkedRequest {
  readonly profile: string;
  readonly fileIds: readonly string[];
  /** Ends the work with `cancelled`; what has been received stays. */
  readonly signal?: AbortSignal;
  readonly onOutcome?: (outcome: GetOutcome) => void;
}

/**
 * Gets every file by the newest address a mail gave for it; one that fails does not stop the others. What came is
 * verified; kind and 発行回数 stay unknown until the server's list tells them, because a mail proves neither.
 */
export async function fetchLinkedFiles(
  context: UseCaseContext,
  request: LinkedRequest,
): Promise<readonly GetOutcome[]> {
  const stored = await context.profiles.read(request.profile);
  const cancelling = request.signal === undefined ? {} : { signal: request.signal };
  return withSession(context, { stored, ...cancelling }, async (delivery) => {
    const archive = await context.openArchive(archiveRootOf(context.home, stored.profile));
    try {
      const outcomes = await settleEach({ ...request, wanted: request.fileIds }, (fileId) =>
        getLinked({ archive, delivery, request }, fileId),
      );
      const unverified = archive.versionsToVerify({ profile: request.profile, onlyUnverified: true });
      const got = new Set(request.fileIds);
      const versions = unverified.filter(({ fileId }) => got.has(fileId));
      await verifyVersions(context, { archive, stored, versions, options: cancelling });
      return outcomes;
    } finally {
      archive.close();
    }
  });
}

interface LinkedWork {
  readonly archive: Archive;
  readonly delivery: Delivery;
  readonly request: LinkedRequest;
}

async function getLinked({ archive, delivery, request }: LinkedWork, fileId: string): Promise<GetOutcome> {
  const { profile, signal } = request;
  const link = newestLink(archive.announcements({ profile, fileId, limit: mailsOfOneFile }));
  if (link === null) throw new HoshodeskError('mail-link-missing', fileId);
  let outcome: GetOutcome | null = null;
  await delivery.downloadLinked({ fileId, link, ...(signal && { signal }) }, async (file) => {
    const { announcedBytes, body } = file;
    const input = { profile, listItem: unlistedItem(fileId), source: 'mail' as const, announcedBytes };
    const { sha256, outcome: kept } = await archive.receive(input, body);
    outcome = { wanted: fileId, ok: true, sha256, fetched: kept === 'stored' };
  });
  if (outcome === null) throw new HoshodeskError('internal', fileId);
  return outcome;
}

const mailsOfOneFile = 1_000;

function newestLink(announcements: readonly AnnouncementRow[]): string | null {
  const linked = announcements.filter(
    ({ link, senderTrust }) => link !== null && senderTrust !== 'look-alike',
  );
  return linked.toSorted((left, right) => (left.sentAt < right.sentAt ? 1 : -1))[0]?.link ?? null;
}

/** What is known of a file that no list has shown: what its id says. */
function unlistedItem(fileId: string): ListItem {
  const id = parseFileId(fileId);
  if (id === null) throw new HoshodeskError('file-id-invalid', fileId);
  const { customerNo, guaranteeNo, changeNo } = id;
  const unknown = { kind: null, bankCode: null, branchCode: null, customerName: null } as const;
  const dates = { uploadedOn: null, uploadedAt: null, decidedOn: null } as const;
  return { fileId, customerNo, guaranteeNo, changeNo, issueCount: null, ...unknown, ...dates };
}
