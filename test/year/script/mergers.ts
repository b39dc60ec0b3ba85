/** 店舗統廃合 and 金融機関合併, done to the emulator and written into the record (R31, R38). */
import type { RecordedFile, ServerRecord } from '../truth/server-record.ts';
import type { YearWorld } from '../world/year-world.ts';

interface Holder {
  readonly associationCode: string;
  readonly bankCode: string;
}

export async function mergeBranches(
  { server }: YearWorld,
  record: ServerRecord,
  merger: Holder & { readonly from: string; readonly into: string },
): Promise<void> {
  await server.scenario.mergeBranches(merger);
  for (const file of heldBy(record, merger)) {
    if (file.branchCode === merger.from) file.branchCode = merger.into;
  }
}

/** Returns the new code of each branch of the bank that ended. */
export async function mergeBanks(
  { server }: YearWorld,
  record: ServerRecord,
  merger: { readonly associationCode: string; readonly from: string; readonly into: string },
): Promise<Readonly<Record<string, string>>> {
  const { branches } = await server.scenario.mergeBanks(merger);
  for (const file of heldBy(record, { ...merger, bankCode: merger.from })) {
    file.bankCode = merger.into;
    file.branchCode = branches[file.branchCode] ?? file.branchCode;
  }
  return branches;
}

function heldBy({ files }: ServerRecord, { associationCode, bankCode }: Holder): readonly RecordedFile[] {
  return [...files.values()].filter(
    (file) => file.associationCode === associationCode && file.bankCode === bankCode,
  );
}
