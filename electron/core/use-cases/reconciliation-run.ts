/** Keeps the finished windows of a reconciliation on the disk, so that an interrupted one goes on where it stopped. */
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DateRange, ListItem } from '#contract/guarantee-file.ts';
import type { InterruptedReconciliation } from '#contract/reconciliation.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { planWindows } from '../domain/reconciliation-windows.ts';

/** A run, new or taken up again. */
export interface ReconciliationRun {
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly windows: readonly DateRange[];
  /** Finished windows by their place in `windows`; never the newest, which has to be asked last. */
  readonly kept: ReadonlyMap<number, readonly ListItem[]>;
  /** Durable when it returns. */
  keep(window: number, items: readonly ListItem[]): Promise<void>;
  /** The run has ended: the next one begins anew. */
  end(): Promise<void>;
}

export interface RunOptions {
  readonly folder: string;
  /** Whatever decides what the server shows; a run of another one is thrown away. */
  readonly identity: string;
  readonly nowMs: number;
}

/** What was listed longer ago says too little about now. */
const keptForMs = 24 * 60 * 60 * 1000;
/** Far above 2,000 rows a query and the rows of a bank's busiest year. */
const maxFileBytes = 256 * 1024 * 1024;

const date = z.iso.date();
const text = z.string().max(1_000);
const itemSchema = z.strictObject({
  fileId: text,
  kind: z.enum(['1', '2', '3', '4']).nullable(),
  bankCode: text.nullable(),
  branchCode: text.nullable(),
  customerNo: text,
  guaranteeNo: text,
  changeNo: text,
  customerName: text.nullable(),
  uploadedOn: text.nullable(),
  uploadedAt: text.nullable(),
  decidedOn: text.nullable(),
  issueCount: z.int().nullable(),
});
const planSchema = z.strictObject({
  format: z.literal(1),
  identity: text,
  startedAt: z.iso.datetime(),
  windows: z
    .array(
      z.union([
        z.strictObject({ from: date, to: date }),
        z.strictObject({ from: date }),
        z.strictObject({ to: date }),
      ]),
    )
    .min(1)
    .max(10_000),
});
type Plan = z.output<typeof planSchema>;
const windowSchema = z.strictObject({ startedAt: z.iso.datetime(), items: z.array(itemSchema) });

/** What an interrupted run has done so far; `null` when the next one begins with the first window. */
export async function readInterrupted(options: RunOptions): Promise<InterruptedReconciliation | null> {
  const plan = await usablePlan(options);
  if (plan === null) return null;
  const { startedAt, windows } = plan;
  const { size } = await keptWindows(options.folder, plan);
  return size === 0 ? null : { startedAt, windowsDone: size, windows: windows.length };
}

/** Takes up the run that `folder` holds, or begins one: an old, foreign, unreadable or absent one is no loss. */
export async function openReconciliationRun(options: RunOptions): Promise<ReconciliationRun> {
  const { folder } = options;
  const known = await usablePlan(options);
  const plan = known ?? (await beginPlan(options));
  const { startedAt, windows } = plan;
  return {
    startedAt,
    windows,
    kept: known === null ? new Map() : await keptWindows(folder, plan),
    keep: (index, items) =>
      writeFileAtomically(windowPath(folder, index), JSON.stringify({ startedAt, items })),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

async function usablePlan({ folder, identity, nowMs }: RunOptions): Promise<Plan | null> {
  const plan = await readJson(planPath(folder), planSchema);
  if (plan === null || plan.identity !== identity) return null;
  const ageMs = nowMs - Date.parse(plan.startedAt);
  return ageMs >= 0 && ageMs <= keptForMs ? plan : null;
}

/** All but the newest window, which has to be asked last of all. */
async function keptWindows(
  folder: string,
  { startedAt, windows }: Plan,
): Promise<ReadonlyMap<number, readonly ListItem[]>> {
  const kept = new Map<number, readonly ListItem[]>();
  for (const index of windows.slice(0, -1).keys()) {
    const window = await readJson(windowPath(folder, index), windowSchema);
    if (window?.startedAt === startedAt) kept.set(index, window.items);
  }
  return kept;
}

async function beginPlan({ folder, identity, nowMs }: RunOptions): Promise<Plan> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const plan = planSchema.parse({
    format: 1,
    identity,
    startedAt: new Date(nowMs).toISOString(),
    windows: planWindows(toJapanDate(nowMs)),
  });
  await writeFileAtomically(planPath(folder), JSON.stringify(plan));
  return plan;
}

function planPath(folder: string): string {
  return join(folder, 'plan.json');
}

function windowPath(folder: string, index: number): string {
  return join(folder, `window-${index}.json`);
}

/** `null` for whatever cannot be used: the server can be asked again. */
async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema> | null> {
  try {
    const file = await open(path, 'r');
    try {
      if ((await file.stat()).size > maxFileBytes) return null;
      return schema.parse(JSON.parse(await file.readFile('utf8')));
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
