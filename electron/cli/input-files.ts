/** Reads what people hand over in files, with limits, and secrets also from a prompt. */
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { HoshodeskError } from '../core/hoshodesk-error.ts';
import type { Streams } from './streams.ts';

const maxFileBytes = 4 * 1024 * 1024;
const maxPipedBytes = 8 * 1024 * 1024;

/** Reads a small file; throws `file-unreadable` when it is missing, too large or no file. */
export async function readInputFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxFileBytes) throw new HoshodeskError('file-unreadable', `${path} (${size} bytes)`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof HoshodeskError) throw error;
    throw new HoshodeskError('file-unreadable', path, { cause: error });
  }
}

export async function readTextFile(path: string): Promise<string> {
  return new TextDecoder().decode(await readInputFile(path));
}

/** The first line of a secret's file: editors like to add a line end. */
export async function readSecretFile(path: string): Promise<string> {
  const secret = (await readTextFile(path)).split(/\r?\n/, 1)[0] ?? '';
  if (secret === '') throw new HoshodeskError('file-unreadable', path);
  return secret;
}

/** From the file if one is named, else asked for on a terminal without echo; `usage` where there is neither. */
export async function readSecret(
  file: string | undefined,
  question: string,
  streams: Streams,
): Promise<string> {
  if (file !== undefined) return readSecretFile(file);
  if (!streams.stdin.isTTY) throw new HoshodeskError('usage', question);
  streams.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: streams.stdin, output: silent, terminal: true });
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    streams.stderr.write('\n');
  }
}

/** What is piped in, as far as a mail may reach; a limit is the reader's own. */
export async function readStandardInput({ stdin }: Streams): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length > maxPipedBytes) break;
  }
  return Buffer.concat(chunks);
}
