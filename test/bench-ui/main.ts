/** The window's figures in a real browser: `npm run bench:ui -- [--rows 100000] [--repetitions 20] [--only search]`. */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figure, headingLine, lineOf, missesOf } from './figure.ts';
import { measureDocument } from './measure-document.ts';
import { measureList } from './measure-list.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';
import { createUiWorld, openList } from './ui-world.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    repetitions: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const rows = Number(values.rows);
const repetitions = Number(values.repetitions);

const parts = {
  start: measureStart,
  list: measureList,
  search: measureSearch,
  document: measureDocument,
};

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

const loadBefore = load();
const world = await createUiWorld(rows);
try {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  write(
    `${rows.toLocaleString('en')} documents; Chromium ${world.browserVersion}, Node ${process.version}, ${machine}`,
  );
  write(headingLine());
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (values.only !== undefined && values.only !== name) continue;
    if (name !== 'start') await openList(world);
    const measured = await measure(world, repetitions);
    for (const figure of measured) write(lineOf(figure));
    figures.push(...measured);
  }
  const missed = figures.filter((figure) => missesOf(figure).length > 0);
  write(
    `\nOther programs on this machine: load ${loadBefore} before, ${load()} after, on ${cpus().length} processors.`,
  );
  write(`${figures.length - missed.length} of ${figures.length} figures are within their goals.`);
} finally {
  for (const complaint of new Set(world.complaints)) write(`The page's console: ${complaint}`);
  await world.close();
}
