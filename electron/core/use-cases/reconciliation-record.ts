/** Where the reconciliations of a profile lie in the home folder, and the result of its last one, for whoever asks later. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { absenceReasons } from '#contract/journal.ts';
import {
  type Reconciliation,
  changeReasons,
  serverOnlyReasons,
  staleReasons,
} from '#contract/reconciliation.ts';
import { writeFileAtomically } from '../atomic-file.ts';

/** More nobody works through in one go; the summary counts them all, and the next run shows the rest. */
const differencesKept = 1_000;

/** The encoded name, so that no name can leave the folder. */
export function reconciliationFolder(home: string, profile: string): string {
  return join(home, 'reconciliations', encodeURIComponent(profile).replaceAll('.', '%2E'));
}

function recordPath(home: string, profile: string): string {
  return join(reconciliationFolder(home, profile), 'last.json');
}

/** The most urgent differences of a result, at most 1,000. */
function shortened(result: Reconciliation): Reconciliation {
  return { ...result, differences: result.differences.slice(0, differencesKept) };
}

/** Durable when it returns. */
export async function keepReconciliation(home: string, result: Reconciliation): Promise<void> {
  await mkdir(reconciliationFolder(home, result.profile), { recursive: true, mode: 0o700 });
  await writeFileAtomically(recordPath(home, result.profile), JSON.stringify(shortened(result)));
}

/** `null` when there was none, or when it cannot be read: another reconciliation tells it again. */
export async function readReconciliationRecord(
  home: string,
  profile: string,
): Promise<Reconciliation | null> {
  try {
    const record = JSON.parse(await readFile(recordPath(home, profile), 'utf8')) as unknown;
    return recordSchema.parse(record);
  } catch {
    return null;
  }
}

export async function forgetReconciliations(home: string, profile: string): Promise<void> {
  await rm(reconciliationFolder(home, profile), { recursive: true, force: true });
}

const text = z.string().nullable();
const facts = {
  fileId: z.string(),
  kind: z.enum(['1', '2', '3', '4']).nullable(),
  bankCode: text,
  branchCode: text,
  customerName: text,
  uploadedOn: text,
};
const count = z.int().nonnegative();
const counts = <Reason extends string>(reasons: readonly Reason[]) => z.record(z.enum(reasons), count);

const recordSchema = z.strictObject({
  profile: z.string(),
  summary: z.strictObject({
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    complete: z.boolean(),
    windows: count,
    resumedWindows: count,
    listed: count,
    held: count,
    serverOnly: counts(serverOnlyReasons),
    localOnly: counts(absenceReasons),
    stale: counts(staleReasons),
    changed: counts(changeReasons),
    incomplete: z.array(z.looseObject({})),
  }),
  differences: z
    .array(
      z.discriminatedUnion('event', [
        z.strictObject({ ...facts, event: z.literal('server-only'), reason: z.enum(serverOnlyReasons) }),
        z.strictObject({
          ...facts,
          event: z.literal('local-only'),
          reason: z.enum(absenceReasons),
          isNew: z.boolean(),
        }),
        z.strictObject({ ...facts, event: z.literal('stale'), reason: z.enum(staleReasons) }),
        z.strictObject({ ...facts, event: z.literal('changed'), reason: z.enum(changeReasons) }),
      ]),
    )
    .max(differencesKept),
});
