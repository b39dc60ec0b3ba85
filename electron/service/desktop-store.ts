/** Keeps settings, saved searches and how syncs ended in one small file under the home folder. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type SavedSearch,
  type Settings,
  type SyncRecord,
  usualSettings,
} from '#contract/bridge/desktop-state.ts';
import { errorCodes } from '#contract/error-codes.ts';
import { writeFileAtomically } from '../core/atomic-file.ts';
import { savedSearchSchema, settingsSchema } from './request-schemas.ts';

export interface DesktopState {
  readonly settings: Settings;
  readonly searches: readonly SavedSearch[];
  /** Newest first. */
  readonly syncs: readonly SyncRecord[];
  /** Folder mails are taken from; empty where none is. */
  readonly mailFolder: string;
}

export interface DesktopStore {
  read(): Promise<DesktopState>;
  /** One change after the other; durable when it returns. */
  change(edit: (state: DesktopState) => DesktopState): Promise<DesktopState>;
}

const nothingYet: DesktopState = { settings: usualSettings, searches: [], syncs: [], mailFolder: '' };

const syncSchema: z.ZodType<SyncRecord> = z.strictObject({
  profile: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  outcome: z.enum(['done', 'failed', 'cancelled']),
  code: z.enum(Object.values(errorCodes).flat()).nullable(),
  summary: z
    .strictObject({
      listed: z.number(),
      fetched: z.number(),
      unchanged: z.number(),
      failed: z.number(),
      verified: z.strictObject({
        genuine: z.number(),
        indeterminate: z.number(),
        rejected: z.number(),
        unsigned: z.number(),
      }),
    })
    .nullable(),
});

/** A part that cannot be read is as if it had never been written: ways of working are no evidence. */
const stateSchema = z.object({
  settings: settingsSchema.catch(usualSettings),
  searches: z.array(savedSearchSchema).catch([]),
  syncs: z
    .array(syncSchema.nullable().catch(null))
    .transform((syncs) => syncs.filter((sync) => sync !== null))
    .catch([]),
  mailFolder: z.string().max(1_000).catch(''),
});

export function createDesktopStore(home: string): DesktopStore {
  const path = join(home, 'desktop.json');
  let last: Promise<DesktopState> | null = null;
  const load = async (): Promise<DesktopState> => {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return nothingYet;
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      return nothingYet;
    }
  };
  const read = (): Promise<DesktopState> => (last ??= load());
  return {
    read,
    change(edit) {
      const before = read();
      const after = before.then(async (state) => {
        const edited = edit(state);
        await mkdir(home, { recursive: true, mode: 0o700 });
        await writeFileAtomically(path, `${JSON.stringify(edited, null, 2)}\n`);
        return edited;
      });
      // A change that could not be written leaves the state as it was.
      last = after.catch(() => before);
      return after;
    },
  };
}
