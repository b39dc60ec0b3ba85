/** One record of the corpus' index: a file, where it is from, and what two other verifiers said of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** pyHanko's answer for one field; without `intact` it stopped at this signature. */
export interface PyhankoSignature {
  readonly field: string;
  readonly subfilter: string;
  readonly intact?: boolean;
  readonly valid?: boolean;
  readonly coverage?: string;
  readonly mod?: string;
  readonly error?: string;
}

/** pdfsig's answer for one field, in the order of the form's fields. */
export interface PdfsigSignature {
  readonly validation: string | null;
  readonly wholeDocument: boolean | null;
}

export interface CorpusRecord {
  readonly file: string;
  readonly source: string;
  readonly attackSample: boolean;
  readonly pdfsig: readonly PdfsigSignature[];
  readonly pyhanko: { readonly error: string | null; readonly sigs: readonly PyhankoSignature[] } | null;
}

/** `null` when the folder holds no corpus. */
export function readIndex(folder: string): readonly CorpusRecord[] | null {
  const path = join(folder, 'index.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CorpusRecord[]) : null;
}

export function readCorpusFile(folder: string, { file }: CorpusRecord): Uint8Array {
  return readFileSync(join(folder, 'pdf', file));
}
