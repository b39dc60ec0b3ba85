/** Turns the parts of a document into a case, so that a list of cases reads as a table. */
import type { ControlCase, HostileCase, HostileWorld } from '../hostile-case.ts';
import type { Der } from '../../der/der-writer.ts';
import type { SignedDataChanges } from '../../timestamp/signed-data.ts';
import { type DocumentParts, signedDocument } from './signed-document.ts';

export interface HostileParts extends Omit<HostileCase, 'file'> {
  readonly parts: DocumentParts;
}

export interface ControlParts extends Omit<ControlCase, 'file' | 'form'> {
  /** Default: ES-A. */
  readonly form?: ControlCase['form'];
  readonly parts: DocumentParts;
}

export function hostileCases(world: HostileWorld, table: readonly HostileParts[]): readonly HostileCase[] {
  return table.map(({ parts, ...rest }) => ({ ...rest, file: () => signedDocument(world, parts) }));
}

export function controlCases(world: HostileWorld, table: readonly ControlParts[]): readonly ControlCase[] {
  return table.map(({ parts, ...rest }) => ({
    form: 'ES-A',
    ...rest,
    file: () => signedDocument(world, parts),
  }));
}

/** A file whose issuer's signature differs in its CMS only. */
export function changedCms(
  name: string,
  checks: HostileCase['checks'],
  changes: SignedDataChanges,
): HostileParts {
  return { name, checks, parts: { signature: { changes } } };
}

/** Another element of the same length. */
export function lastByteFlipped(der: Der): Der {
  const copy = Buffer.from(der);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}
