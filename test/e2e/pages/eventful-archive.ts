/** Lets everything happen to documents that 今日の要確認 is about: re-issue, void, alteration, transfer, disappearance. */
import type { DesktopWorld } from '../desktop-world.ts';

const events = ['usable', 'reissued', 'voided', 'altered', 'transferred', 'vanished'] as const;

/** The file id of the certificate each of them happened to; nothing happened to the usable one. */
export type EventfulArchive = Readonly<Record<(typeof events)[number], string>>;

/** Syncs afterwards. */
export async function letThingsHappen(world: DesktopWorld, profile: string): Promise<EventfulArchive> {
  const rows = await world.ask('archive.search', { criteria: { kind: '1' }, offset: 0, limit: 1_000 });
  const genuine = rows.filter((row) => row.headline === 'usable' && row.branchCode !== '234');
  const files = Object.fromEntries(
    events.map((event, index) => {
      const fileId = genuine[index]?.fileId;
      if (fileId === undefined) throw new Error('too few certificates');
      return [event, fileId];
    }),
  ) as EventfulArchive;
  const { scenario } = world.server;
  await scenario.reissue({ fileId: files.reissued, amountYen: 12_000_000 });
  await scenario.void({ fileId: files.voided });
  await alter(world, files.altered);
  await scenario.transfer({ fileId: files.transferred, branchCode: '234' });
  await scenario.subrogate({ fileId: files.vanished });
  await world.ask('sync.run', { profile });
  return files;
}

/** Re-issues it with one digit of the page's size changed on the way; it draws as before. */
async function alter({ server }: DesktopWorld, fileId: string): Promise<void> {
  const file = server.state.files.get(fileId);
  if (file === undefined) throw new Error(`no file ${fileId}`);
  await server.scenario.reissue({ fileId });
  const bytes = Uint8Array.from(await server.documents.bytes(file));
  const before = '/MediaBox [0 0 59';
  bytes[Buffer.from(bytes).indexOf(before) + before.length] = '4'.charCodeAt(0);
  await server.scenario.replaceBytes({ fileId, bytes });
}
