/** What happens at the association overnight: re-issues, voids, transfers, new and spoilt documents (R28–R31, E8). */
import { addDays } from '#core/domain/japan-time.ts';
import { isBusinessDay } from '#core/domain/business-calendar.ts';
import { type DeliveryServer, fastDocument } from '#test/delivery-server/index.ts';

export interface ServerEvents {
  readonly reissued: readonly string[];
  readonly voided: readonly string[];
  readonly transferred: readonly { readonly fileId: string; readonly toBranch: string }[];
  readonly uploaded: readonly string[];
  /** New documents in which one byte changed on the way. */
  readonly altered: readonly string[];
  /** New documents without any signature. */
  readonly unsigned: readonly string[];
}

const newBranch = '234';

/** Of a document that nobody signed. */
const plainSpec = {
  fileId: '',
  kind: '1',
  associationName: '見本信用保証協会',
  bankName: '見本銀行',
  branchName: '本店',
  customerName: '㈱見本商事',
  decidedOn: '2026-04-01',
  issueCount: 1,
} as const;

/** Moves the server to its next business day and lets things happen to the first association's documents. */
export async function letThingsHappen(server: DeliveryServer): Promise<ServerEvents> {
  const { scenario, state } = server;
  let day = addDays(state.clock.today(), 1);
  while (!isBusinessDay(day)) day = addDays(day, 1);
  await scenario.moveClock({ to: `${day}T10:00` });
  const certificates = [...state.files.values()].filter(
    ({ id, bankCode, branchCode, versions }) =>
      id.associationCode === '14' &&
      bankCode === '2345' &&
      branchCode !== newBranch &&
      versions.at(-1)?.kind === '1',
  );
  const take = (from: number, count: number): readonly string[] =>
    certificates.slice(from, from + count).map(({ id }) => id.fileId);
  const [reissued, voided, moved] = [take(0, 3), take(3, 2), take(5, 2)];
  for (const fileId of reissued) await scenario.reissue({ fileId });
  for (const fileId of voided) await scenario.void({ fileId });
  for (const fileId of moved) await scenario.transfer({ fileId, branchCode: newBranch });
  const uploaded: string[] = [];
  for (const branchCode of ['001', '002', '123']) {
    uploaded.push((await scenario.upload({ branchCode, customerName: '㈱髙島あたらしい商店' })).fileId);
  }
  const plain = await fastDocument({ ...plainSpec, signedAtMs: state.clock.now() });
  const altered = await uploadSpoilt(server, (bytes) => {
    const at = Math.floor(bytes.length / 3);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([~(bytes[at] ?? 0)]), bytes.subarray(at + 1)]);
  });
  const unsigned = await uploadSpoilt(server, () => plain);
  return {
    altered: [altered],
    unsigned: [unsigned],
    reissued,
    voided,
    transferred: moved.map((fileId) => ({ fileId, toBranch: newBranch })),
    uploaded,
  };
}

/** A new document whose bytes on the server are not those the association made (E8). */
async function uploadSpoilt(
  { scenario, state, documents }: DeliveryServer,
  spoil: (bytes: Buffer) => Uint8Array,
): Promise<string> {
  const { fileId } = await scenario.upload({ branchCode: '001', customerName: '㈱見本商事' });
  const file = state.files.get(fileId);
  if (file === undefined) throw new Error(`${fileId} was not uploaded`);
  await scenario.replaceBytes({ fileId, bytes: new Uint8Array(spoil(await documents.bytes(file))) });
  return fileId;
}
