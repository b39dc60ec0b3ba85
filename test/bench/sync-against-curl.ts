/** A whole sync against `curl --parallel`: same server, same client certificate, same number of connections. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Handout } from '#test/delivery-server/write-handout.ts';
import { type Measurement, elapsedMs, median } from './measurement.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const rounds = 3;
const connections = 4;
const password = 'Hoshodesk2026';
/** The association whose mails carry direct links (配布方式): curl needs no login there. */
const associationCode = '16';
/** The server gives it a quarter of the documents. */
const documentShare = 4;
const userId = '16234500001';

interface Contest {
  readonly folder: string;
  readonly handout: Handout;
  readonly fileIds: readonly string[];
}

export async function measureSyncAgainstCurl(documents: number): Promise<readonly Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-bench-sync-'));
  const server = spawn(
    process.execPath,
    [
      path('../delivery-server/main.ts'),
      '--docs',
      String(documents * documentShare),
      '--out',
      join(folder, 'handout'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const handout = await readHandout(server.stdout);
    const fileIds = await visibleFileIds(handout);
    const contest: Contest = { folder, handout, fileIds };
    await prepareProfile(contest);
    await runCurl(contest, 'warm'); // the server makes its documents at the first download
    const syncMs: number[] = [];
    const curlMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      curlMs.push(await elapsedMs(() => runCurl(contest, `curl-${round}`)));
      syncMs.push(await runSync(contest, `home-${round}`));
    }
    return report({ syncMs, curlMs, files: fileIds.length });
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  }
}

function report(times: {
  readonly syncMs: readonly number[];
  readonly curlMs: readonly number[];
  readonly files: number;
}) {
  const { syncMs, curlMs, files } = times;
  const ratios = syncMs.map((each, round) => (curlMs[round] ?? Number.NaN) / each);
  const perSecond = (ms: number): number => (files * 1000) / ms;
  const measurements: readonly Measurement[] = [
    { name: `curl --parallel, ${files} files of 240 KB`, value: perSecond(median(curlMs)), unit: 'files/s' },
    {
      name: 'sync: process start to exit, list, archive, index',
      value: perSecond(median(syncMs)),
      unit: 'files/s',
    },
    { name: 'sync / curl (median of rounds)', value: median(ratios), unit: '×', goal: '≥ 0.5' },
    { name: 'sync / curl (worst round)', value: Math.min(...ratios), unit: '×' },
  ];
  return measurements;
}

async function readHandout(stdout: NodeJS.ReadableStream): Promise<Handout> {
  const lines = createInterface({ input: stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return JSON.parse(line) as Handout;
}

async function visibleFileIds(handout: Handout): Promise<readonly string[]> {
  const answer = await fetch(`${handout.controlUrl}/state`, {
    headers: { authorization: `Bearer ${handout.controlToken}` },
  });
  const { files } = (await answer.json()) as { files: readonly { fileId: string; bankCode: string }[] };
  return files
    .filter(({ fileId, bankCode }) => fileId.startsWith(`${associationCode}_`) && bankCode === '2345')
    .map(({ fileId }) => fileId);
}

function institutionOf(handout: Handout): Handout['institutions'][number] {
  const institution = handout.institutions.find((each) => each.associationCode === associationCode);
  if (institution === undefined) throw new Error('no institution');
  return institution;
}

function hoshodesk(contest: Contest, home: string, ...words: readonly string[]): void {
  const globalWords = ['--home', join(contest.folder, home), '--ignore-hours', '--json'];
  execFileSync(process.execPath, [path('../../electron/cli/main.ts'), ...globalWords, ...words], {
    stdio: 'pipe',
  });
}

async function prepareProfile(contest: Contest): Promise<void> {
  const { handout, folder } = contest;
  const institution = institutionOf(handout);
  const user = institution.users.find((each) => each.userId === userId);
  if (user === undefined) throw new Error('no user');
  const newPassword = join(folder, 'password');
  await writeFile(newPassword, password);
  const where = [
    '--url',
    handout.url,
    '--user-id',
    userId,
    '--p12',
    institution.p12,
    '--ca',
    handout.serverCa,
  ];
  const secrets = [
    '--p12-password-file',
    institution.p12PasswordFile,
    '--password-file',
    user.initialPasswordFile,
  ];
  hoshodesk(contest, 'home', 'profile', 'add', 'bench', ...where, ...secrets, '--initial-password');
  hoshodesk(contest, 'home', 'connect', '--profile', 'bench', '--new-password-file', newPassword);
}

/** Into an empty folder: creating files costs more than overwriting them. */
async function runCurl(contest: Contest, name: string): Promise<void> {
  const { handout, folder, fileIds } = contest;
  const out = join(folder, name);
  await mkdir(out);
  const config = join(folder, `${name}.curlrc`);
  const entries = fileIds.map(
    (fileId) => `url = "${handout.url}/deliver/${fileId}"\noutput = "${join(out, fileId)}.pdf"`,
  );
  await writeFile(config, entries.join('\n'));
  const institution = institutionOf(handout);
  const certificate = ['--cert', institution.certificatePem ?? '', '--key', institution.keyPem ?? ''];
  const parallel = ['--parallel', '--parallel-max', String(connections), '--silent', '--fail'];
  execFileSync('curl', [...parallel, '--cacert', handout.serverCa, ...certificate, '--config', config], {
    stdio: 'ignore',
  });
  const fetched = (await readdir(out)).length;
  if (fetched !== fileIds.length) throw new Error(`curl fetched ${fetched} of ${fileIds.length}`);
}

/** Into an archive of its own: deleting the one before would go on in the disk's background and be measured too. */
async function runSync(contest: Contest, home: string): Promise<number> {
  await cp(join(contest.folder, 'home'), join(contest.folder, home), { recursive: true });
  return elapsedMs(() => hoshodesk(contest, home, 'sync', '--profile', 'bench'));
}
