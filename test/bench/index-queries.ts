/** Queries of the local search at a million documents (archive.md, Index). */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import { type ArchiveReader, openArchiveReader } from '#core/archive/index.ts';
import { fillIndex } from './fill-index.ts';
import { type Measurement, elapsedMs, quantile } from './measurement.ts';
import { syntheticItem } from './synthetic-documents.ts';

const repetitions = 60;

interface Question {
  readonly name: string;
  readonly goalMs: number;
  /** The n-th instance of the question, so that no answer is simply cached. */
  readonly ask: (number: number) => {
    readonly criteria: SearchCriteria;
    readonly sort?: SortOrder;
    readonly text?: string;
    readonly exactNames?: boolean;
  };
}

const fragments = (length: number, number: number): string => {
  const name = syntheticItem(number * 7_919).customerName ?? '';
  const start = name.startsWith('株') || name.startsWith('有') || name.startsWith('合') ? 4 : 0;
  return name.slice(start, start + length);
};

const questions: readonly Question[] = [
  { name: 'first page, newest first', goalMs: 10, ask: () => ({ criteria: {} }) },
  { name: 'guarantee number', goalMs: 10, ask: (n) => ({ criteria: { guaranteeNo: String(n * 991 + 1) } }) },
  { name: 'customer number', goalMs: 10, ask: (n) => ({ criteria: { customerNo: String(n * 37 + 1) } }) },
  {
    name: 'whole file id',
    goalMs: 10,
    ask: (n) => ({ criteria: { fileIdPrefix: syntheticItem(n * 991).fileId } }),
  },
  {
    name: 'file id prefix (branch at issue)',
    goalMs: 10,
    ask: (n) => ({ criteria: { fileIdPrefix: `14_2345${String(1 + n).padStart(3, '0')}` } }),
  },
  {
    name: 'file id prefix (bank at issue: all)',
    goalMs: 10,
    ask: () => ({ criteria: { fileIdPrefix: '14_2345' } }),
  },
  { name: 'branch', goalMs: 10, ask: (n) => ({ criteria: { branchCode: String(1 + n).padStart(3, '0') } }) },
  { name: 'kind', goalMs: 10, ask: (n) => ({ criteria: { kind: n % 2 === 0 ? '3' : '2' } }) },
  {
    name: 'branch and kind',
    goalMs: 10,
    ask: (n) => ({ criteria: { branchCode: String(1 + n).padStart(3, '0'), kind: '3' } }),
  },
  {
    name: 'a month of uploads',
    goalMs: 10,
    ask: (n) => ({
      criteria: {
        uploaded: {
          from: `2023-${String(1 + (n % 12)).padStart(2, '0')}-01`,
          to: `2023-${String(1 + (n % 12)).padStart(2, '0')}-28`,
        },
      },
    }),
  },
  {
    name: 'a day of decisions',
    goalMs: 10,
    ask: (n) => ({
      criteria: {
        decided: {
          from: `2022-03-${String(1 + (n % 28)).padStart(2, '0')}`,
          to: `2022-03-${String(1 + (n % 28)).padStart(2, '0')}`,
        },
      },
    }),
  },
  {
    name: 'a year of decisions',
    goalMs: 10,
    ask: (n) => ({
      criteria: { decided: { from: `20${20 + (n % 5)}-01-01`, to: `20${20 + (n % 5)}-12-31` } },
    }),
  },
  {
    name: 'sorted by customer name',
    goalMs: 10,
    ask: (n) => ({ criteria: {}, sort: { column: 'customerName', direction: n % 2 === 0 ? 'asc' : 'desc' } }),
  },
  {
    name: 'sorted by kind',
    goalMs: 10,
    ask: (n) => ({ criteria: {}, sort: { column: 'kind', direction: n % 2 === 0 ? 'asc' : 'desc' } }),
  },
  {
    name: 'sorted by decision',
    goalMs: 10,
    ask: (n) => ({ criteria: {}, sort: { column: 'decidedOn', direction: n % 2 === 0 ? 'asc' : 'desc' } }),
  },
  {
    name: 'sorted by issue count',
    goalMs: 10,
    ask: (n) => ({ criteria: {}, sort: { column: 'issueCount', direction: n % 2 === 0 ? 'asc' : 'desc' } }),
  },
  {
    name: 'sorted by file id',
    goalMs: 10,
    ask: (n) => ({ criteria: {}, sort: { column: 'fileId', direction: n % 2 === 0 ? 'asc' : 'desc' } }),
  },
  {
    name: 'name contains 1 character',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(1, n) } }),
  },
  {
    name: 'name contains 2 characters',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(2, n) } }),
  },
  {
    name: 'name contains 3 characters',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(3, n) } }),
  },
  {
    name: 'name contains 4 characters',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(4, n) } }),
  },
  {
    name: 'name contains 1 character, exactly',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(1, n) }, exactNames: true }),
  },
  {
    name: 'name contains 3 characters, exactly',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: fragments(3, n) }, exactNames: true }),
  },
  {
    name: 'name contains 会社, exactly',
    goalMs: 20,
    ask: () => ({ criteria: { customerName: '会社' }, exactNames: true }),
  },
  { name: 'name contains 株式会社', goalMs: 20, ask: () => ({ criteria: { customerName: '株式会社' } }) },
  {
    name: 'name contains nothing there is',
    goalMs: 20,
    ask: (n) => ({ criteria: { customerName: `龘${n}` } }),
  },
  { name: 'free text: a number', goalMs: 20, ask: (n) => ({ criteria: {}, text: String(n * 331 + 1) }) },
  {
    name: 'free text: a name and a number',
    goalMs: 20,
    ask: (n) => ({ criteria: {}, text: `${fragments(2, n)} ${n + 1}` }),
  },
];

export async function measureIndexQueries(rows: number): Promise<readonly Measurement[]> {
  const root = await mkdtemp(join(tmpdir(), 'hoshodesk-bench-index-'));
  try {
    await mkdir(root, { recursive: true });
    const fillMs = await elapsedMs(() => fillIndex(root, rows));
    const reader = await openArchiveReader({
      root,
      clock: { now: () => Date.now() },
      logger: { log: () => undefined },
    });
    try {
      return [
        { name: `index of ${rows.toLocaleString('en')} documents filled`, value: fillMs / 1000, unit: 's' },
        ...questions.flatMap((question) => measure(reader, question)),
      ];
    } finally {
      reader.close();
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function measure(reader: ArchiveReader, question: Question): readonly Measurement[] {
  const timesMs: number[] = [];
  for (let number = 0; number < repetitions; number += 1) {
    const startedMs = performance.now();
    reader.search({ ...question.ask(number), limit: 100 });
    timesMs.push(performance.now() - startedMs);
  }
  return [
    { name: `${question.name}: p50`, value: quantile(timesMs, 0.5), unit: 'ms' },
    {
      name: `${question.name}: p95`,
      value: quantile(timesMs, 0.95),
      unit: 'ms',
      goal: `≤ ${question.goalMs}`,
    },
  ];
}
