/** The control API and the command lines around it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { startWorld } from './testing/world.ts';
import type { Handout } from './write-handout.ts';

const run = promisify(execFile);
const serverProgram = fileURLToPath(new URL('./main.ts', import.meta.url));
const controlProgram = fileURLToPath(new URL('./control.ts', import.meta.url));

it('runs commands for whoever has the token', async () => {
  const server = await startWorld({ documents: 0 });
  const ask = async (path: string, token: string, body?: unknown): Promise<Response> =>
    fetch(`${server.controlUrl}${path}`, {
      headers: { Authorization: `Bearer ${token}` },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
  expect((await ask('/log', 'no token')).status).toBe(401);
  const uploaded = await ask('/commands/upload', server.controlToken, { branchCode: '002' });
  expect(uploaded.status).toBe(200);
  expect(server.state.files.size).toBe(11);
  expect((await ask('/commands/upload', server.controlToken, { branchCode: 2 })).status).toBe(400);
  expect((await ask('/commands/explode', server.controlToken, {})).status).toBe(404);
  const log = (await (await ask('/log', server.controlToken)).json()) as unknown[];
  expect(log[0]).toMatchObject({ type: 'command', command: 'upload' });
});

it('starts from the command line, writes what a client needs, and stops at SIGTERM', async () => {
  const out = await mkdtemp(join(tmpdir(), 'handout-'));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  const options = ['--skin', '2', '--docs', '12', '--fast-documents', '--out', out];
  const child = spawn(process.execPath, [serverProgram, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const handout = JSON.parse(line.toString()) as Handout;
  const [institution] = handout.institutions;
  if (institution === undefined) throw new Error('no institution');
  expect(institution).toMatchObject({ associationCode: '14', bankCode: '2345', documents: 12 });
  const [user] = institution.users;
  expect(await readFile(user?.initialPasswordFile ?? '', 'utf8')).toBe(user?.initialPassword);
  const control = [controlProgram, handout.controlUrl, handout.controlToken];
  const { stdout } = await run(process.execPath, [...control, 'upload', '{"associationCode":"16"}']);
  expect(JSON.parse(stdout)).toMatchObject({ result: { fileId: expect.stringMatching(/^16_/) } });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
