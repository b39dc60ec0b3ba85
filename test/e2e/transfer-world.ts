/** A bank's window while documents of another bank have come over to it. */
import type { Association } from '#test/delivery-server/state/association.ts';
import { type DesktopWorld, createDesktopWorld } from './desktop-world.ts';

const profile = '見本協会';
const branch = (code: string) => ({ code, name: `${code}支店`, electronic: true, hasUser: code === '001' });
const bank = (code: string, name: string, codes: readonly string[]) => ({
  code,
  name,
  branches: codes.map(branch),
});
const associations: readonly Association[] = [
  {
    code: '14',
    name: '○○信用保証協会',
    mailMethod: 'storage',
    banks: [bank('2345', '〇×銀行', ['001', '002', '012']), bank('0001', '旧見本銀行', ['001', '002'])],
  },
];

export interface TransferWorld {
  readonly world: DesktopWorld;
  /** Issued by 0001-001, all at 2345-012 now: eight were synced on the way, two of those re-issued since. */
  readonly moved: readonly string[];
}

export async function createTransferWorld(): Promise<TransferWorld> {
  const world = await createDesktopWorld({ documents: 12, associations });
  const moved: string[] = [];
  const { scenario } = world.server;
  for (let count = 0; count < 24; count += 1) {
    moved.push((await scenario.upload({ bankCode: '0001', branchCode: '001' })).fileId);
  }
  await scenario.transferMany({ fileIds: moved.slice(0, 8), bankCode: '2345', branchCode: '002' });
  await world.ask('profiles.add', await world.newProfile(profile));
  await world.ask('sync.run', { profile });
  for (const fileId of moved.slice(0, 2)) await scenario.reissue({ fileId });
  await scenario.transferMany({ fileIds: moved, bankCode: '2345', branchCode: '012' });
  return { world, moved };
}
