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
  readSkinNumber,
  startDeliveryServer,
  worldCharacters,
} from '#test/delivery-server/index.ts';
import { type Handout, writeHandout } from '#test/delivery-server/write-handout.ts';
import { addDays, toJapanDate } from '#core/domain/japan-time.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import { japanese } from '../../electron/cli/text/ja/index.ts';
import type { VerdictCounts } from '../../electron/cli/text/texts.ts';
import { type Check, checkArchive, checkVerdicts } from './checks.ts';
import { type CommandRunner, createCommandRunner } from './command-runner.ts';
import { createHistories } from './histories.ts';
import { printVerdictTable } from './verdict-table.ts';
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
        `変更なし ${String(summary['unchanged'])}件、失敗 ${String(summary['failed'])}件 ` +
        japanese.say.verdictCounts(summary['verified'] as VerdictCounts),
    );
    summaries.push(summary);
  }
  return summaries;
}

function total(summaries: readonly Record<string, unknown>[], key: string): number {
  return summaries.reduce((sum, summary) => sum + Number(summary[key]), 0);
}

async function countUnproved(runner: CommandRunner): Promise<number> {
  const rows = await runner.ask('search', '--limit', '100000');
  return rows.filter(({ verdict }) => verdict !== 'genuine').length;
}

function totalVerified(summaries: readonly Record<string, unknown>[], verdict: string): number {
  return summaries.reduce(
    (sum, { verified }) => sum + Number((verified as Record<string, unknown>)[verdict]),
    0,
  );
}

function printChecks(checks: readonly Check[]): void {
  heading('まとめ');
  for (const { what, ok, found } of checks) console.log(`${ok ? '✓' : '✗'} ${what}${ok ? '' : `(${found})`}`);
}

function printEnd(checks: readonly Check[], seconds: number): number {
  const failed = checks.filter(({ ok }) => !ok).length;
  console.log(`\n確認 ${checks.length}件、不一致 ${failed}件、${seconds.toFixed(1)}秒`);
  return failed === 0 ? 0 : 1;
}

/** What the three rounds of syncs brought, and what was done to the server between the first two. */
interface Story {
  readonly first: readonly Record<string, unknown>[];
  /** Documents not found genuine after the first round. */
  readonly unproved: number;
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
  const unproved = await countUnproved(runner);
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
  return { first, unproved, second, third, events };
}

/** Files outside the archive, as somebody may have them in a mail or on a drive. */
async function verifyCopies(runner: CommandRunner, copies: Copies): Promise<void> {
  heading('写しを検証する(保管先の外のファイル)');
  await runner.ask('get', '--profile', copies.profile, ...copies.hashes, '--out', copies.folder);
  await runner.showEnding(1, 'verify', ...copies.trust, copies.folder);
}

interface Copies {
  readonly profile: string;
  readonly folder: string;
  readonly hashes: readonly string[];
  readonly trust: readonly string[];
}

function checkStory({ first, unproved, second, third, events }: Story): readonly Check[] {
  const { reissued, voided, uploaded, altered, unsigned } = events;
  const changed = [reissued, voided, uploaded, altered, unsigned].flat().length;
  const is = (what: string, found: number, expected: number): Check => ({
    what,
    ok: found === expected,
    found: String(found),
  });
  return [
    is('1回目の同期に失敗がない', total(first, 'failed'), 0),
    is('1回目の文書は全て真正', unproved, 0),
    is(
      `2回目は改ざんされた${altered.length}件だけが利用不可`,
      totalVerified(second, 'rejected'),
      altered.length,
    ),
    is(
      `2回目は署名のない${unsigned.length}件だけが署名なし`,
      totalVerified(second, 'unsigned'),
      unsigned.length,
    ),
    is('判断できない文書はない', totalVerified(second, 'indeterminate'), 0),
    is(`2回目は変わった${changed}件だけを取得`, total(second, 'fetched'), changed),
    is('3回目は何も取得しない', total(third, 'fetched'), 0),
  ];
}

/** What happens "overnight" then still lies in the past: a timestamp from tomorrow would rightly not be believed. */
function daysAgo(days: number): string {
  return `${addDays(toJapanDate(Date.now()), -days)}T10:00`;
}

function notableFileIds(events: ServerEvents): readonly string[] {
  const { uploaded, transferred, reissued, voided, altered, unsigned } = events;
  const moved = transferred.map(({ fileId }) => fileId);
  return [...uploaded.slice(0, 1), ...moved.slice(0, 1), ...reissued, ...voided, ...altered, ...unsigned];
}

async function tour(runner: CommandRunner, folder: string): Promise<number> {
  const startedMs = Date.now();
  heading('試験用の配信サーバを起動し、クライアント証明書を用意します(すべて見本です)');
  const pki = await createFakePki();
  const server = await startDeliveryServer({
    pki,
    documents: Number(values.docs),
    seed: Number(values.seed),
    skin: readSkinNumber(values.skin),
    clockStart: daysAgo(14),
    documentFactory: await createDocumentFactory(pki, { characters: worldCharacters }),
  });
  const handout = await writeHandout(server, pki, join(folder, 'handout'));
  console.log(`${handout.url}  文書 ${server.state.files.size}件`);
  heading('接続先を登録し、接続を確かめ、初回のパスワードを作成します');
  const names = await connectProfiles(runner, handout, folder);
  const story = await playStory(runner, server, names);
  const trust = ['--anchors', handout.signerCa, '--tsa-anchors', handout.tsaCa];
  const { events } = story;
  const histories = createHistories(runner);
  const copied = await Promise.all([events.reissued[0] ?? '', ...events.altered].map(histories));
  const hashes = copied.flatMap(([newest]) => newest?.sha256 ?? []);
  await verifyCopies(runner, { profile: names[0] ?? '', folder: join(folder, 'copies'), hashes, trust });
  const checks = [
    ...checkStory(story),
    ...(await checkVerdicts(histories, events)),
    ...(await checkArchive(runner, histories, events)),
  ];
  printChecks(checks);
  heading('判定の一覧: 使ってはいけないものには ✕ が付きます');
  await printVerdictTable(histories, notableFileIds(events));
  const exitCode = printEnd(checks, (Date.now() - startedMs) / 1000);
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
