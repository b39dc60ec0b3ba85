/** Notification mails through the command line: import, list, fetch, close, watch; lines and exit codes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailFile } from '#test/delivery-server/mails/mail-file.ts';
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { createProgram } from '../../electron/cli/program.ts';
import type { Streams } from '../../electron/cli/streams.ts';
import { type CommandWorld, createCommandWorld, headquarters } from './command-world.ts';

let world: CommandWorld;

beforeEach(async () => {
  world = await createCommandWorld({ documents: 0 });
  await world.run(...(await world.profileWords('本部')));
});
afterEach(() => world.close());

function mailsTo(userId = headquarters): readonly Mail[] {
  return world.server.state.outbox.filter((mail) => mail.userId === userId);
}

/** What a mail program would have saved of the headquarters user's mails. */
async function mailbox(): Promise<string> {
  const folder = join(world.folder, 'mailbox');
  await world.server.scenario.saveMails({ folder, userId: headquarters, charset: 'ISO-2022-JP' });
  return folder;
}

async function saveMails(mails: readonly Mail[], folder = 'mails'): Promise<string> {
  const path = join(world.folder, folder);
  await mkdir(path, { recursive: true });
  for (const [index, mail] of mails.entries()) await writeFile(join(path, `${index}.eml`), mailFile(mail));
  return path;
}

function captureStreams(): { readonly streams: Streams; readonly stdout: () => string } {
  const chunks: string[] = [];
  const stdout = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const streams: Streams = {
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stdout,
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    environment: {},
    platform: process.platform,
  };
  return { streams, stdout: () => chunks.join('') };
}

describe('mail', () => {
  it('imports a folder, lists what is not here, fetches it, and then nothing is open', async () => {
    const { fileId } = await world.server.scenario.upload({ decidedOn: '2026-04-10' });
    const { fileId: other } = await world.server.scenario.upload();
    const imported = await world.run('mail', 'import', await mailbox());
    expect(imported.exitCode).toBe(0);
    expect(imported.rows).toMatchObject([
      {
        event: 'announced',
        source: expect.stringMatching(/_1_14_.*\.eml$/),
        profile: '本部',
        fileId,
        state: 'awaited',
        decidedOn: '2026-04-10',
      },
      { event: 'announced', profile: '本部', fileId: other, senderTrust: 'expected' },
      { event: 'done', announced: 2, known: 0, heldBack: 0, refused: 0, awaited: 2 },
    ]);
    const open = await world.run('mail', 'list', '--open');
    expect(new Set(open.rows.map((row) => row['fileId']))).toEqual(new Set([fileId, other]));
    const fetched = await world.run('mail', 'fetch', '--profile', '本部');
    expect(fetched.rows.map(({ event }) => event)).toEqual(['got', 'got']);
    expect((await world.run('mail', 'list', '--open')).rows).toEqual([]);
    expect((await world.run('mail', 'list')).rows).toMatchObject([{ state: 'met' }, { state: 'met' }]);
  });

  it('reads a pasted text, and knows the same notification again', async () => {
    await world.server.scenario.upload();
    const [mail] = mailsTo();
    const text = await world.file('pasted.txt', `${mail?.subject ?? ''}\n${mail?.body ?? ''}`);
    expect((await world.run('mail', 'import', text)).rows.at(-1)).toMatchObject({ announced: 1, awaited: 1 });
    expect((await world.run('mail', 'import', text)).rows).toMatchObject([
      { event: 'known', senderTrust: 'not-given' },
      { event: 'done', known: 1 },
    ]);
  });

  it('says what it does not take, why, and what to do, and exits 1', async () => {
    await world.server.scenario.upload();
    const [mail] = mailsTo();
    if (mail === undefined) throw new Error('no mail');
    const folder = await saveMails([mail, { ...mail, from: 'sato@bank.example.jp' }]);
    await writeFile(join(folder, '2.eml'), 'From: a@example.com\nMIME-Version: 1.0\n\nhello');
    const { exitCode, rows } = await world.run('mail', 'import', folder);
    expect(exitCode).toBe(1);
    expect(rows.slice(-1)).toMatchObject([{ announced: 1, heldBack: 1, refused: 1 }]);
    const told = rows.filter(({ event }) => event === 'refused' || event === 'held-back');
    expect(new Set(told.map(({ reason }) => reason))).toEqual(new Set(['no-notification', 'sender-unknown']));
    for (const row of told)
      expect([row['message'], row['next']]).toEqual([expect.any(String), expect.any(String)]);
    const allowed = await world.run('mail', 'import', '--allow-unknown-sender', join(folder, '1.eml'));
    expect(allowed.exitCode).toBe(0);
    const listed = await world.runText('mail', 'list');
    expect(listed.stdout).toContain('送信元不明 sato@bank.example.jp');
  });

  it('closes a notification that needs nothing', async () => {
    await world.server.scenario.upload();
    const { rows } = await world.run('mail', 'import', await saveMails(mailsTo()));
    const number = String(rows[0]?.['sequence']);
    expect((await world.run('mail', 'close', number, '--profile', '本部')).exitCode).toBe(0);
    expect((await world.run('mail', 'list')).rows).toMatchObject([{ state: 'closed' }]);
    expect(await world.run('mail', 'close', '999', '--profile', '本部')).toMatchObject({ exitCode: 1 });
  });

  it('has no address to fetch by in 保管方式', async () => {
    const { fileId } = await world.server.scenario.upload();
    await world.run('mail', 'import', await saveMails(mailsTo()));
    const { exitCode, rows } = await world.run('mail', 'fetch', '--profile', '本部', '--use-link');
    expect(exitCode).toBe(1);
    expect(rows).toMatchObject([{ event: 'failed', fileId, code: 'mail-link-missing' }]);
  });

  it('watches a folder until it is stopped', async () => {
    const { fileId } = await world.server.scenario.upload();
    const folder = await saveMails([]);
    const { streams, stdout } = captureStreams();
    const abort = new AbortController();
    const home = ['--home', join(world.folder, 'home'), '--json'];
    const watching = createProgram(streams, abort.signal).run([
      ...home,
      'mail',
      'watch',
      '--every',
      '0.05',
      folder,
    ]);
    await saveMails(mailsTo());
    await vi.waitFor(() => expect(stdout()).toContain(fileId), 30_000);
    abort.abort();
    expect(await watching).toBe(0);
    expect(JSON.parse(stdout())).toMatchObject({ event: 'announced', source: '0.eml', fileId });
  });

  it('exits 2 for what cannot be meant', async () => {
    const mistakes = [
      [['mail', 'import', '/nowhere/at/all.eml'], 'file-unreadable'],
      [['mail', 'watch', '/nowhere/at/all'], 'file-unreadable'],
      [['mail', 'watch', '--every', '0', '/tmp'], 'usage'],
      [['mail', 'import', '--profile', 'なし', 'x.eml'], 'profile-unknown'],
      [['mail'], 'usage'],
    ] as const;
    for (const [words, code] of mistakes) {
      expect(await world.run(...words), words.join(' ')).toMatchObject({
        exitCode: 2,
        rows: [{ error: { code } }],
      });
    }
  });
});
