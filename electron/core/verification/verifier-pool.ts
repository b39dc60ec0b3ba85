/** Verifies many files at once in worker threads, each file with a time and a memory cap. */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { type ReasonCode, reasonWeights } from '#contract/verification-reasons.ts';
import type { VerificationReport } from '#contract/verification.ts';
import { limits } from './limits.ts';
import type { DocumentText } from './text/document-text.ts';
import type { VerificationTask } from './worker.ts';

export interface VerifierPool {
  /** Never rejects for anything a file can contain: what stops a worker is a verdict too. */
  verify(task: VerificationTask): Promise<VerificationReport>;
  /** Text of what the issuer signed. Never rejects either: what stops a worker leaves the text unread. */
  readText(bytes: Uint8Array): Promise<DocumentText>;
  close(): Promise<void>;
}

export interface VerifierPoolOptions {
  /** Files at once; the machine's processors by default. */
  readonly threads?: number;
  /** Milliseconds one file may take. */
  readonly fileMs?: number;
}

export function createVerifierPool(options: VerifierPoolOptions = {}): VerifierPool {
  const threads = Math.max(1, options.threads ?? availableParallelism());
  const pool = new Tinypool({
    filename: new URL('./worker.ts', import.meta.url).href,
    name: 'verifyTask',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapBytes / 1024 / 1024 },
  });
  const slots = createSlots(threads);
  const run = async (name: 'verifyTask' | 'readTextTask', task: unknown): Promise<unknown> => {
    // Time is counted from when a thread is free: a file must not pay for those before it.
    const release = await slots.take();
    try {
      return await pool.run(task, { signal: AbortSignal.timeout(options.fileMs ?? limits.fileMs), name });
    } finally {
      release();
    }
  };
  return {
    async verify(task) {
      if (task.bytes.length > limits.fileBytes) return undecided(task.bytes, 'limit', 'fileBytes');
      try {
        return (await run('verifyTask', task)) as VerificationReport;
      } catch (error) {
        return undecided(task.bytes, 'verifier-stopped', error instanceof Error ? error.name : '');
      }
    },
    async readText(bytes) {
      if (bytes.length > limits.fileBytes) return unread;
      try {
        return (await run('readTextTask', bytes)) as DocumentText;
      } catch {
        return unread;
      }
    },
    close: () => pool.destroy(),
  };
}

const unread: DocumentText = { readFrom: 'whole-file', texts: null, isCapped: false };

/** As many at once as there are threads. */
function createSlots(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    async take(): Promise<() => void> {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return release;
    },
  };
}

/** The report of a file nothing was found out about. */
function undecided(bytes: Uint8Array, code: ReasonCode, detail: string): VerificationReport {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    verdict: 'indeterminate',
    form: 'none',
    expectedForm: null,
    trustedTime: null,
    verifiableUntil: null,
    issueCount: null,
    pages: null,
    signatures: [],
    reasons: [{ code, ...reasonWeights[code], detail }],
    checks: [],
  };
}
