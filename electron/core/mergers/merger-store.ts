/** Keeps the table of mergers as one JSON file under the home folder; a damaged one is never written over. */
import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MergerChange, MergerRule, NewMergerRule } from '#contract/transfer.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { findMergerFault } from '../domain/merger-table.ts';
import type { Clock } from '../ports.ts';
import { systemErrorCode } from '../system-error.ts';
import { MergerError } from './merger-error.ts';
import { formatMergerFile, maxMergerFileBytes, parseMergerFile } from './merger-file.ts';

export interface MergerStore {
  /** In the order they were added; throws `mergers-unreadable` as long as a damaged file stands there. */
  read(): Promise<readonly MergerRule[]>;
  /**
   * One change after the other; durable when it returns the new table. Refuses what would make a table that cannot be,
   * and any change but `start-anew` of a damaged file.
   */
  change(change: MergerChange): Promise<readonly MergerRule[]>;
}

export function createMergerStore(home: string, clock: Clock): MergerStore {
  const path = join(home, 'mergers.json');
  let last: Promise<unknown> = Promise.resolve();

  const read = (): Promise<readonly MergerRule[]> => readTable(path);

  async function write(rules: readonly MergerRule[]): Promise<readonly MergerRule[]> {
    await mkdir(home, { recursive: true, mode: 0o700 });
    await writeFileAtomically(path, formatMergerFile(rules));
    return rules;
  }

  async function apply(change: MergerChange): Promise<readonly MergerRule[]> {
    switch (change.action) {
      case 'add':
        return write(withRule(await read(), change.rule));
      case 'remove':
        return write(withoutRule(await read(), change.id));
      case 'start-anew':
        return startAnew();
    }
  }

  /** Only a damaged file is put aside: a good table is emptied row by row. */
  async function startAnew(): Promise<readonly MergerRule[]> {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof MergerError)) throw error;
      await rename(path, join(home, `mergers.damaged-${clock.now()}.json`));
      return write([]);
    }
  }

  return {
    read,
    change(change) {
      const changed = last.then(() => apply(change));
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}

async function readTable(path: string): Promise<readonly MergerRule[]> {
  try {
    const { size } = await stat(path);
    if (size > maxMergerFileBytes) throw new MergerError('mergers-unreadable', `${size} bytes`);
    return parseMergerFile(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof MergerError) throw error;
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw new MergerError('mergers-unreadable', path, { cause: error });
  }
}

function withRule(rules: readonly MergerRule[], added: NewMergerRule): readonly MergerRule[] {
  const highest = Math.max(0, ...rules.map(({ id }) => Number(id)));
  const { from, to, effectiveOn, note } = added;
  const changed = [...rules, { id: String(highest + 1), from, to, effectiveOn, note }];
  const fault = findMergerFault(changed);
  if (fault !== null) throw new MergerError(fault.code, fault.detail);
  return changed;
}

function withoutRule(rules: readonly MergerRule[], id: string): readonly MergerRule[] {
  if (!rules.some((rule) => rule.id === id)) throw new MergerError('merger-unknown', id);
  return rules.filter((rule) => rule.id !== id);
}
