/** What associations do to files, each deed done to the emulator and written into the truth's record. */
import type { FileKind } from '#contract/guarantee-file.ts';
import { type FileVersion, currentVersion } from '#test/delivery-server/state/stored-file.ts';
import { fileOf } from '#test/delivery-server/state/server-state.ts';
import {
  type Quality,
  type RecordedFile,
  type RecordedVersion,
  type ServerRecord,
} from '../truth/server-record.ts';
import type { YearWorld } from '../world/year-world.ts';

export interface NewFile {
  readonly associationCode: string;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly customerName: string;
  readonly quality: Quality;
  readonly kind?: FileKind;
  /** Of a guarantee this file amends. */
  readonly amends?: { readonly customerNo: string; readonly guaranteeNo: string; readonly changeNo: string };
}

export interface Association {
  upload(file: NewFile): Promise<string>;
  reissue(
    fileId: string,
    options: { readonly quality: Quality; readonly issueCount?: number },
  ): Promise<void>;
  void(fileId: string): Promise<void>;
  reissueOnPaper(fileId: string): Promise<void>;
  sendTests(associationCode: string, bankCode: string): Promise<void>;
  move(
    fileIds: readonly string[],
    to: { readonly bankCode: string; readonly branchCode: string },
  ): Promise<void>;
  /** `day` is the payment date. */
  subrogate(fileId: string, day: string): Promise<void>;
  payOff(fileId: string, day: string): Promise<void>;
}

export function createAssociation(world: YearWorld, record: ServerRecord): Association {
  const { scenario, state } = world.server;
  for (const fileId of state.files.keys()) record.add(recordOf(world, fileId));
  const overwrite = async (fileId: string, quality: Quality, change: Promise<unknown>): Promise<void> => {
    await change;
    const version = currentVersion(fileOf(state, fileId));
    world.qualities.choose(fileId, version.uploadedAtMs, quality);
    record.file(fileId).versions.push(toRecorded(version, quality));
  };
  return {
    async upload({ quality, amends, kind, ...file }) {
      const numbers = amends ?? {};
      const { fileId } = await scenario.upload({ ...file, ...numbers, ...(kind && { kind }) });
      world.qualities.choose(fileId, world.now(), quality);
      record.add(recordOf(world, fileId, quality));
      return fileId;
    },
    reissue: (fileId, { quality, issueCount }) =>
      overwrite(
        fileId,
        quality,
        scenario.reissue({ fileId, ...(issueCount !== undefined && { issueCount }) }),
      ),
    void: (fileId) => overwrite(fileId, 'signed', scenario.void({ fileId })),
    reissueOnPaper: (fileId) => overwrite(fileId, 'signed', scenario.reissueOnPaper({ fileId })),
    async sendTests(associationCode, bankCode) {
      for (const { fileId } of await scenario.sendTests({ associationCode, bankCode })) {
        record.add(recordOf(world, fileId));
      }
    },
    async move(fileIds, to) {
      await scenario.transferMany({ fileIds: [...fileIds], ...to });
      for (const fileId of fileIds) Object.assign(record.file(fileId), to);
    },
    async subrogate(fileId, day) {
      await scenario.subrogate({ fileId, paidOn: day });
      record.file(fileId).accessEndsOn = day;
    },
    async payOff(fileId, day) {
      await scenario.payOff({ fileId, paidOffOn: day });
      record.file(fileId).paidOffOn = day;
    },
  };
}

function recordOf({ server }: YearWorld, fileId: string, quality: Quality = 'signed'): RecordedFile {
  const { id, bankCode, branchCode, customerName, versions } = fileOf(server.state, fileId);
  return {
    fileId,
    associationCode: id.associationCode,
    customerName,
    bankCode,
    branchCode,
    versions: versions.map((version) => toRecorded(version, quality)),
    accessEndsOn: null,
    paidOffOn: null,
  };
}

function toRecorded(version: FileVersion, quality: Quality): RecordedVersion {
  const { kind, issueCount, decidedOn, uploadedAtMs } = version;
  return { kind, issueCount, decidedOn, uploadedAtMs, quality, sha256: null };
}
