/** What happens at the association overnight: re-issues, a void, transfers, new documents (R28–R31). */
import { addDays } from '#core/domain/japan-time.ts';
import { isBusinessDay } from '#core/domain/business-calendar.ts';
import type { DeliveryServer } from '#test/delivery-server/index.ts';

export interface ServerEvents {
  readonly reissued: readonly string[];
  readonly voided: readonly string[];
  readonly transferred: readonly { readonly fileId: string; readonly toBranch: string }[];
  readonly uploaded: readonly string[];
}

const newBranch = '234';

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
  return {
    reissued,
    voided,
    transferred: moved.map((fileId) => ({ fileId, toBranch: newBranch })),
    uploaded,
  };
}
