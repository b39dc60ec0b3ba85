/** A delivery server and a home folder, and the command line run in this process against them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import {
  type DeliveryServer,
  type DeliveryServerOptions,
  startDeliveryServer,
  worldCharacters,
} from '#test/delivery-server/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import type { ClientCertificateState } from '#test/support/world-types.ts';
import { runCli } from '../../electron/cli/run.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly rows: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandWorld {
  readonly server: DeliveryServer;
  readonly pki: SigningPki;
  readonly folder: string;
  /** Runs with `--home`, `--json` and `--ignore-hours`. */
  run(...words: readonly string[]): Promise<CommandResult>;
  /** Runs with `--home` and `--ignore-hours`: text for people. */
  runText(...words: readonly string[]): Promise<CommandResult>;
  /** Runs exactly these words. */
  runBare(...words: readonly string[]): Promise<CommandResult>;
  /** Writes a file into the world's folder and returns its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
  /** Words of `profile add` for a headquarters user with a password of their own. */
  profileWords(name: string, options?: ProfileOptions): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface ProfileOptions {
  readonly userId?: string;
  readonly password?: string;
  readonly certificate?: ClientCertificateState;
  /** Register the anchors of signers and time-stamping authority. */
  readonly trust?: boolean;
}

export interface CommandWorldOptions extends Partial<DeliveryServerOptions> {
  /** Really signed documents instead of the cheap ones. */
  readonly signed?: boolean;
}

export const headquarters = '14234500001';
export const branchUser = '14234500101';
export const password = 'Hoshodesk2026';

export async function createCommandWorld({
  signed = false,
  ...options
}: CommandWorldOptions = {}): Promise<CommandWorld> {
  const pki = await createFakePki();
  const documentFactory = signed
    ? await createDocumentFactory(pki, { characters: worldCharacters })
    : undefined;
  const passwords = { [headquarters]: password, [branchUser]: password };
  const server = await startDeliveryServer({ pki, documents: 12, passwords, documentFactory, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'hoshodesk-cli-'));
  const home = ['--home', join(folder, 'home')];
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  return {
    server,
    pki,
    folder,
    file,
    run: (...words) => runCommand([...home, '--json', '--ignore-hours', ...words]),
    runText: (...words) => runCommand([...home, '--ignore-hours', ...words]),
    runBare: (...words) => runCommand(words),
    async profileWords(name, { userId = headquarters, certificate = 'valid', ...rest } = {}) {
      const credential = await pki.clientCredential({
        associationCode: '14',
        bankCode: userId.slice(2, 6),
        state: certificate,
      });
      const p12 = await file(`${name}.p12`, createPkcs12(credential, 'p12-password'));
      const secrets = [
        ...['--p12-password-file', await file('p12-password', 'p12-password\n')],
        ...['--password-file', await file(`${name}-password`, rest.password ?? password)],
      ];
      const where = ['--url', server.url, '--user-id', userId, '--ca', await file('ca.pem', pki.serverCaPem)];
      const anchors = ['--anchors', await file('signer-ca.pem', pki.signerCaPem)];
      const trust = [...anchors, '--tsa-anchors', await file('tsa-ca.pem', pki.tsaCaPem)];
      return [
        ...['profile', 'add', name, ...where, '--p12', p12, ...secrets],
        ...(rest.trust === true ? trust : []),
      ];
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one command line in this process. */
export async function runCommand(words: readonly string[]): Promise<CommandResult> {
  const stdout = capture();
  const stderr = capture();
  const exitCode = await runCli(words, {
    stdin: new PassThrough() as unknown as NodeJS.ReadStream,
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: {},
    platform: process.platform,
  });
  const lines = stdout
    .text()
    .split('\n')
    .filter((line) => line.startsWith('{"'));
  return {
    exitCode,
    rows: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    stdout: stdout.text(),
    stderr: stderr.text(),
  };
}

function capture(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
