/** 取得: named files into the archive and, when asked for, as copies with readable names into a folder. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { ListItem } from '#contract/guarantee-file.ts';
import type { Archive, ArchiveReader } from '../archive/index.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import type { Delivery } from '../delivery/index.ts';
import { parseFileId } from '../domain/file-id.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { listWanted } from './list-wanted.ts';
import { readArchive } from './local-search.ts';
import { withLogin } from './session.ts';
import { mustFetch } from './sync-plan.ts';
import { verifyVersions } from './verify.ts';

export interface GetRequest {
  readonly profile: string;
  /** File ids, or SHA-256 values of versions that are held. */
  readonly wanted: readonly string[];
  /** Folder for copies named `<file id>.pdf`, or `<sha256>.pdf` for a version asked for by its hash. */
  readonly outFolder?: string;
  /** Ends the work with `cancelled`; what has been received stays. */
  readonly signal?: AbortSignal;
  /** Told of every file as soon as it has ended. */
  readonly onOutcome?: (outcome: GetOutcome) => void;
}

export type GetOutcome =
  | { readonly wanted: string; readonly ok: true; readonly sha256: string; readonly fetched: boolean }
  | { readonly wanted: string; readonly ok: false; readonly code: ErrorCode; readonly detail?: string };

const sha256Pattern = /^[0-9a-f]{64}$/;

/**
 * Gets every wanted file; one that fails does not stop the others. File ids are looked up on the server first, so
 * that the copy is the current version; versions named by hash come from the archive without any network.
 */
export async function getFiles(context: UseCaseContext, request: GetRequest): Promise<readonly GetOutcome[]> {
  const stored = await context.profiles.read(request.profile);
  const root = archiveRootOf(context.home, stored.profile);
  const hashes = request.wanted.filter((each) => sha256Pattern.test(each));
  const fileIds = request.wanted.filter((each) => !sha256Pattern.test(each)).map(requireFileId);
  const outcomes: GetOutcome[] = [];
  if (hashes.length > 0) {
    outcomes.push(
      ...(await readArchive(context, root, (archive) =>
        settleEach({ ...request, wanted: hashes }, (sha256) =>
          exportHeld(archive, { ...request, sha256, name: sha256 }),
        ),
      )),
    );
  }
  if (fileIds.length === 0) return outcomes;
  const fetched = await withLogin(context, { stored, signal: request.signal }, async (delivery) => {
    const archive = await context.openArchive(root);
    try {
      const listed = await listWanted(delivery, fileIds, request.signal);
      const outcomes = await settleEach({ ...request, wanted: fileIds }, (fileId) =>
        getOne({ archive, delivery, request, listed }, fileId),
      );
      const versions = archive.versionsToVerify({ profile: request.profile, onlyUnverified: true });
      const got = new Set(fileIds);
      const fetched = versions.filter(({ fileId }) => got.has(fileId));
      await verifyVersions(context, { archive, stored, versions: fetched, options: signalOf(request) });
      return outcomes;
    } finally {
      archive.close();
    }
  });
  return [...outcomes, ...fetched];
}

function requireFileId(text: string): string {
  const fileId = parseFileId(text)?.fileId;
  if (fileId === undefined) throw new HoshodeskError('file-id-invalid', text);
  return fileId;
}

/** Gets one after the other; a failure about one file is its outcome. */
export async function settleEach(
  { wanted, signal, onOutcome }: Pick<GetRequest, 'wanted' | 'signal' | 'onOutcome'>,
  get: (each: string) => Promise<GetOutcome>,
): Promise<readonly GetOutcome[]> {
  const outcomes: GetOutcome[] = [];
  for (const each of wanted) {
    if (signal?.aborted) throw new HoshodeskError('cancelled');
    const outcome = await get(each).catch((error: unknown) => failed(each, error));
    outcomes.push(outcome);
    onOutcome?.(outcome);
  }
  return outcomes;
}

/** Throws what is no answer about the file. */
function failed(wanted: string, error: unknown): GetOutcome {
  if (!(error instanceof HoshodeskError) || error.code === 'cancelled') throw error;
  const detail = error.detail === undefined ? {} : { detail: error.detail };
  return { wanted, ok: false, code: error.code, ...detail };
}

function signalOf({ signal }: GetRequest): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

interface GetWork {
  readonly archive: Archive;
  readonly delivery: Delivery;
  readonly request: GetRequest;
  /** What has been looked up already. */
  readonly listed: ReadonlyMap<string, ListItem>;
}

async function getOne({ archive, delivery, request, listed }: GetWork, fileId: string): Promise<GetOutcome> {
  const listItem = listed.get(fileId) ?? (await lookUp(delivery, fileId, request));
  const held = archive.held(request.profile, fileId);
  if (!mustFetch(listItem, held, null) && held?.sha256) {
    return exportHeld(archive, { ...request, sha256: held.sha256, name: fileId });
  }
  let sha256 = '';
  const [outcome] = await delivery.download(
    [fileId],
    async (file) => {
      const { announcedBytes, body } = file;
      const input = { profile: request.profile, listItem, source: 'search' as const, announcedBytes };
      sha256 = (await archive.receive(input, body)).sha256;
    },
    signalOf(request),
  );
  if (outcome === undefined) throw new HoshodeskError('internal', fileId);
  if (outcome.error instanceof Error) throw outcome.error;
  const exported = await exportHeld(archive, { ...request, sha256, name: fileId });
  return { ...exported, fetched: true };
}

async function lookUp(delivery: Delivery, fileId: string, request: GetRequest): Promise<ListItem> {
  const { items } = await delivery.searchAll({ fileIdPrefix: fileId }, signalOf(request));
  const listItem = items.find((item) => item.fileId === fileId);
  if (listItem === undefined) throw new HoshodeskError('file-not-listed', fileId);
  return listItem;
}

interface ExportRequest {
  readonly sha256: string;
  readonly name: string;
  readonly outFolder?: string;
}

/** Copies a held version out, after checking that it still hashes to its name. */
async function exportHeld(
  archive: ArchiveReader,
  request: ExportRequest,
): Promise<GetOutcome & { ok: true }> {
  const bytes = await archive.readVersion(request.sha256);
  if (request.outFolder !== undefined) {
    await mkdir(request.outFolder, { recursive: true });
    await writeFileAtomically(join(request.outFolder, `${request.name}.pdf`), bytes);
  }
  return { wanted: request.name, ok: true, sha256: request.sha256, fetched: false };
}
