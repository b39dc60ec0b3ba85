/**
 * The tour behind `npm run demo`: a delivery server on loopback, two associations, and the real command line doing its
 * main job against it. Ends with a summary; the exit code says whether everything was as it should be.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type DeliveryServer,
  type SkinNumber,
  startDeliveryServer,
  worldCharacters,
} from '#test/delivery-server/index.ts';
import { type Handout, writeHandout } from '#test/delivery-server/write-handout.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { type Check, checkArchive } from './checks.ts';
import { type CommandRunner, createCommandRunner } from './command-runner.ts';
import { printHowToLook } from './how-to-look.ts';
import { type ServerEvents, letThingsHappen } from './server-events.ts';

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '320' },
    seed: { type: 'string', default: '1' },
    skin: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});

const newPassword = 'Hoshodesk2026';

function heading(text: string): void {
  console.log(`\n━━ ${text}`);
}

async function connectProfiles(
  runner: CommandRunner,
  handout: Handout,
  folder: string,
): Promise<readonly string[]> {
  const passwordFile = join(folder, 'new-password.txt');
  await writeFile(passwordFile, newPassword, { mode: 0o600 });
  const names: string[] = [];
  for (const { associationCode, p12, p12PasswordFile, users } of handout.institutions) {
    const user = users.find(({ userId }) => userId.endsWith('00001'));
    if (user === undefined) continue;
    const name = `見本${associationCode}`;
    const secrets = ['--password-file', user.initialPasswordFile, '--p12-password-file', p12PasswordFile];
    const where = ['--url', handout.url, '--user-id', user.userId, '--p12', p12, '--ca', handout.serverCa];
    const trust = ['--anchors', handout.signerCa, '--tsa-anchors', handout.tsaCa];
    await runner.show('profile', 'add', name, ...where, ...secrets, ...trust, '--initial-password');
    await runner.show('connect', '--profile', name, '--new-password-file', passwordFile);
    names.push(name);
  }
  return names;
}

async function syncAll(
  runner: CommandRunner,
  names: readonly string[],
): Promise<readonly Record<string, unknown>[]> {
  const summaries: Record<string, unknown>[] = [];
  for (const name of names) {
    const lines = await runner.ask('sync', '--profile', name);
    const summary = lines.at(-1) ?? {};
    console.log(
      `${name}: 一覧 ${String(summary['listed'])}件、新しい版 ${String(summary['fetched'])}件、` +
        `変更なし ${String(summary['unchanged'])}件、失敗 ${String(summary['failed'])}件`,
    );
    summaries.push(summary);
  }
  return summaries;
}

function total(summaries: readonly Record<string, unknown>[], key: string): number {
  return summaries.reduce((sum, summary) => sum + Number(summary[key]), 0);
}

function printSummary(checks: readonly Check[], seconds: number): number {
  heading('まとめ');
  for (const { what, ok, found } of checks) console.log(`${ok ? '✓' : '✗'} ${what}${ok ? '' : `(${found})`}`);
  const failed = checks.filter(({ ok }) => !ok).length;
  console.log(`\n確認 ${checks.length}件、不一致 ${failed}件、${seconds.toFixed(1)}秒`);
  return failed === 0 ? 0 : 1;
}

/** What the three rounds of syncs brought, and what was done to the server between the first two. */
interface Story {
  readonly first: readonly Record<string, unknown>[];
  readonly second: readonly Record<string, unknown>[];
  readonly third: readonly Record<string, unknown>[];
  readonly events: ServerEvents;
}

async function playStory(
  runner: CommandRunner,
  server: DeliveryServer,
  names: readonly string[],
): Promise<Story> {
  heading('1回目の同期: 見る権限のある文書をすべて受け取ります');
  await runner.show('sync', '--profile', names[0] ?? '');
  const first = await syncAll(runner, names.slice(1));
  heading('夜のうちに、再発行・無効・債権移管・新規の交付がありました');
  const events = await letThingsHappen(server);
  heading('2回目の同期: 変わったものだけを受け取ります');
  const second = await syncAll(runner, names);
  heading('3回目の同期: 何も受け取りません');
  const third = await syncAll(runner, names);
  heading('手元で探す(通信しません)');
  await runner.show('search', '--customer-name', '株式会社高島あたらしい');
  await runner.show('show', events.reissued[0] ?? '');
  await runner.show('show', events.voided[0] ?? '');
  await runner.show('search', '--file-id', events.transferred[0]?.fileId ?? '');
  await runner.show('status');
  return { first, second, third, events };
}

function checkStory({ first, second, third, events }: Story): readonly Check[] {
  const changed = events.reissued.length + events.voided.length + events.uploaded.length;
  const is = (what: string, found: number, expected: number): Check => ({
    what,
    ok: found === expected,
    found: String(found),
  });
  return [
    is('1回目の同期に失敗がない', total(first, 'failed'), 0),
    is(`2回目は変わった${changed}件だけを取得`, total(second, 'fetched'), changed),
    is('3回目は何も取得しない', total(third, 'fetched'), 0),
  ];
}

async function tour(runner: CommandRunner, folder: string): Promise<number> {
  const startedMs = Date.now();
  heading('試験用の配信サーバを起動し、クライアント証明書を用意します(すべて見本です)');
  const pki = await createFakePki();
  const server = await startDeliveryServer({
    pki,
    documents: Number(values.docs),
    seed: Number(values.seed),
    skin: Number(values.skin) as SkinNumber,
    documentFactory: await createDocumentFactory(pki, { characters: worldCharacters }),
  });
  const handout = await writeHandout(server, pki, join(folder, 'handout'));
  console.log(`${handout.url}  文書 ${server.state.files.size}件`);
  heading('接続先を登録し、接続を確かめ、初回のパスワードを作成します');
  const names = await connectProfiles(runner, handout, folder);
  const story = await playStory(runner, server, names);
  const checks = [...checkStory(story), ...(await checkArchive(runner, story.events))];
  const exitCode = printSummary(checks, (Date.now() - startedMs) / 1000);
  if (values.keep) {
    printHowToLook(handout, { home: join(folder, 'home'), newPassword });
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
  await server.close();
  return exitCode;
}

const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-demo-'));
try {
  process.exitCode = await tour(createCommandRunner(join(folder, 'home')), folder);
} finally {
  if (!values.keep) await rm(folder, { recursive: true, force: true });
}
