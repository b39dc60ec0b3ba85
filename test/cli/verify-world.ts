/** A folder of PDF files of every kind and verdict, with the anchors to verify them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileKind } from '#contract/guarantee-file.ts';
import { fastDocument } from '#test/delivery-server/index.ts';
import { createDocumentFactory } from '#test/support/documents/create-document.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { DocumentSpec } from '#test/support/world-types.ts';

export interface VerifyWorld {
  readonly root: string;
  /** Genuine documents by kind; altered and unsigned ones. */
  readonly genuine: Readonly<Record<FileKind, string>>;
  readonly altered: string;
  readonly unsigned: string;
  readonly anchors: string;
  readonly tsaAnchors: string;
  /** Both anchors as options. */
  readonly trust: readonly string[];
  /** When every document was signed, milliseconds since the epoch. */
  readonly signedAtMs: number;
  /** Writes a file below the root and returns its path. */
  put(name: string, content: string | Uint8Array): Promise<string>;
  close(): Promise<void>;
}

const dayMs = 24 * 60 * 60 * 1000;

export async function createVerifyWorld(): Promise<VerifyWorld> {
  const pki = await createFakePki();
  const make = await createDocumentFactory(pki);
  const root = await mkdtemp(join(tmpdir(), 'hoshodesk-verify-'));
  await mkdir(join(root, 'certificates'));
  const put = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(root, name), content);
    return join(root, name);
  };
  const signedAtMs = Math.floor(Date.now() / 1000) * 1000 - 30 * dayMs;
  const of = async (kind: FileKind): Promise<string> =>
    put(`kind-${kind}.pdf`, await make(spec(kind, signedAtMs)));
  const altered = Buffer.from(await make(spec('1', signedAtMs)));
  altered.writeUInt8(altered.readUInt8(5_000) ^ 1, 5_000);
  const anchors = await put('certificates/signer-ca.pem', pki.signerCaPem);
  const tsaAnchors = await put('certificates/tsa-ca.pem', pki.tsaCaPem);
  return {
    root,
    genuine: { '1': await of('1'), '2': await of('2'), '3': await of('3'), '4': await of('4') },
    altered: await put('altered.pdf', altered),
    unsigned: await put('unsigned.pdf', await fastDocument(spec('1', signedAtMs))),
    anchors,
    tsaAnchors,
    trust: ['--anchors', anchors, '--tsa-anchors', tsaAnchors],
    signedAtMs,
    put,
    close: () => rm(root, { recursive: true, force: true }),
  };
}

function spec(kind: FileKind, signedAtMs: number): DocumentSpec {
  return {
    fileId: '14_2345001_1234_567890_000',
    kind,
    associationName: '見本信用保証協会',
    bankName: '見本銀行',
    branchName: '本店',
    customerName: '見本商店',
    decidedOn: '2026-04-01',
    issueCount: 2,
    signedAtMs,
  };
}
