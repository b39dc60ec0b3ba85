/** The bytes of every version: made at the first download, then kept on disk so that repeats are identical. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFactory, DocumentSpec } from '#test/support/world-types.ts';
import { associationOf, bankOf, branchName, type ServerState } from '../state/server-state.ts';
import type { FileVersion, StoredFile } from '../state/stored-file.ts';

export interface DocumentStore {
  /** Bytes of the current version, or of an earlier one counted from 0. */
  bytes(file: StoredFile, versionIndex?: number): Promise<Buffer>;
  /** Replaces the bytes of the current version, for broken documents. */
  replace(file: StoredFile, bytes: Uint8Array): Promise<void>;
}

export interface DocumentStoreOptions {
  readonly state: ServerState;
  readonly factory: DocumentFactory;
  /** Existing folder. */
  readonly folder: string;
}

export async function createDocumentStore(options: DocumentStoreOptions): Promise<DocumentStore> {
  const folder = join(options.folder, 'documents');
  await mkdir(folder, { recursive: true });
  const making = new Map<string, Promise<Buffer>>();
  return {
    bytes(file, versionIndex = file.versions.length - 1) {
      const path = join(folder, cacheName(file, versionIndex));
      const known = making.get(path);
      if (known !== undefined) return known;
      const made = readOrMake(path, () => options.factory(specOf(options.state, file, versionIndex)));
      making.set(path, made);
      return made.finally(() => making.delete(path));
    },
    async replace(file, bytes) {
      await writeFile(join(folder, cacheName(file, file.versions.length - 1)), bytes);
    },
  };
}

/** A file id may come back after a purge, so the upload time is part of the name. */
function cacheName(file: StoredFile, versionIndex: number): string {
  const { kind, uploadedAtMs, issueCount } = versionAt(file, versionIndex);
  const identity = `${file.id.fileId} ${versionIndex} ${kind} ${issueCount} ${uploadedAtMs}`;
  return `${createHash('sha256').update(identity).digest('hex').slice(0, 32)}.pdf`;
}

function versionAt(file: StoredFile, index: number): FileVersion {
  const version = file.versions[index];
  if (version === undefined) throw new Error(`${file.id.fileId} has no version ${index}`);
  return version;
}

async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Buffer> {
  const kept = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return kept;
  const bytes = await make();
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return Buffer.from(bytes);
}

function specOf(state: ServerState, file: StoredFile, versionIndex: number): DocumentSpec {
  const { kind, issueCount, uploadedAtMs, decidedOn, amountYen, months } = versionAt(file, versionIndex);
  const { associationCode, issueBankCode, issueBranchCode, fileId } = file.id;
  const bank = bankOf(state, associationCode, issueBankCode);
  return {
    fileId,
    kind,
    associationName: associationOf(state, associationCode).name,
    bankName: bank.name,
    branchName: branchName(bank, issueBranchCode),
    customerName: file.customerName,
    decidedOn,
    issueCount,
    signedAtMs: uploadedAtMs,
    ...(amountYen !== undefined && { amountYen }),
    ...(months !== undefined && { months }),
  };
}
