/** Search as one types: from a committed character to the rows it finds. */
import type { JSHandle } from 'playwright-core';
import { median } from '#test/bench/measurement.ts';
import { syntheticItem } from '#test/bench/synthetic-documents.ts';
import type { Figure } from './figure.ts';
import { whileCounting } from './main-thread.ts';
import { type Probe, createProbe } from './probe.ts';
import { askedDirectly } from './service-floor.ts';
import type { UiWorld } from './ui-world.ts';

const goals = { p95: 100 };
/** Names are taken from the first of the documents, which every archive measured has. */
const namedDocuments = 20_000;

/** A part of a name that is none of its legal form. */
function partOfName(length: number, number: number): string {
  const name = syntheticItem((number * 7_919) % namedDocuments).customerName ?? '';
  const start = /^[株有合]/.test(name) ? 4 : 0;
  return name.slice(start, start + length);
}

interface Question {
  readonly name: string;
  readonly text: (number: number) => string;
}

const questions: readonly Question[] = [
  ...[1, 2, 3, 4].map((length) => ({
    name: `search: ${length} ${length === 1 ? 'character' : 'characters'} of a name`,
    text: (number: number) => partOfName(length, number + 1),
  })),
  { name: 'search: a number', text: (number) => String(number * 331 + 101) },
  { name: 'search: a whole file id', text: (number) => syntheticItem(number * 991).fileId },
];

export async function measureSearch(world: UiWorld, repetitions: number): Promise<readonly Figure[]> {
  const probe = await createProbe(world.page);
  await probe.evaluate(async (tools) => {
    await tools.toTop();
    // The list opens its focused document when it is the list that has the focus.
    document.querySelector<HTMLInputElement>('[data-search-box]')?.focus();
  });
  const figures: Figure[] = [];
  const worked: number[] = [];
  for (const { name, text } of questions) {
    const values: number[] = [];
    const answers: number[] = [];
    for (let number = 0; number < repetitions; number += 1) {
      const { result, workedMs } = await whileCounting(world.devtools, () => commit(probe, text(number)));
      values.push(result);
      worked.push(workedMs);
      await commit(probe, '');
      if (number >= 5) continue;
      const page = { criteria: {}, text: text(number), offset: 0, limit: 200 };
      answers.push(await askedDirectly(world.page, 'archive.search', page));
    }
    figures.push({ name, unit: 'ms', values, goals, floor: median(answers) });
  }
  figures.push({ name: 'search: main thread for each of these', unit: 'ms', values: worked });
  figures.push({
    name: 'search: last of 4 characters typed 60 ms apart',
    unit: 'ms',
    values: await typedInARow(probe, repetitions),
    goals,
  });
  return figures;
}

/** Puts the text into the box as an input method commits it. */
function commit(probe: JSHandle<Probe>, text: string): Promise<number> {
  return probe.evaluate((tools, committed) => {
    const box = document.querySelector<HTMLInputElement>('[data-search-box]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const before = `${tools.hits()} ${tools.textOfRow(0)}`;
    return tools.untilPainted(
      () => {
        set?.call(box, committed);
        box?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () => tools.rowsAreThere() && `${tools.hits()} ${tools.textOfRow(0)}` !== before,
    );
  }, text);
}

/** The end is the one-hit list of a whole name, which no beginning of it finds alone. */
async function typedInARow(probe: JSHandle<Probe>, repetitions: number): Promise<readonly number[]> {
  const values: number[] = [];
  for (let number = 0; number < repetitions; number += 1) {
    const text = partOfName(4, number + 40);
    await commit(probe, text);
    const end = await probe.evaluate((tools) => `${tools.hits()} ${tools.textOfRow(0)}`);
    await commit(probe, '');
    values.push(await probe.evaluate(typeSlowly, { text, end }));
    await commit(probe, '');
  }
  return values;
}

async function typeSlowly(tools: Probe, { text, end }: { readonly text: string; readonly end: string }) {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const type = (length: number): void => {
    set?.call(box, text.slice(0, length));
    box?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (let length = 1; length < text.length; length += 1) {
    type(length);
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
  return tools.untilPainted(
    () => type(text.length),
    () => tools.rowsAreThere() && `${tools.hits()} ${tools.textOfRow(0)}` === end,
  );
}
