/** A headline as people read it: a symbol and words, so that nothing hangs on a colour. */
import type { FileKind } from '#contract/guarantee-file.ts';
import { type Headline, type Outcome, outcomeOf } from '#contract/headline.ts';
import type { Texts } from '../text/texts.ts';

const symbols: Readonly<Record<Outcome, string>> = {
  good: '✓',
  label: 'i',
  attention: '!',
  bad: '✕',
  pending: '…',
};

/** Symbol and title, for a column of a table. */
export function headlineCell(headline: Headline, texts: Texts): string {
  return `${symbols[outcomeOf(headline)]} ${texts.headlines[headline].title}`;
}

/** Symbol, title and kind. */
export function headlineLine(headline: Headline, kind: FileKind | null, texts: Texts): string {
  const cell = headlineCell(headline, texts);
  return kind === null ? cell : texts.say.ofKind(cell, texts.kinds[kind]);
}

export function headlineSentence(headline: Headline, kind: FileKind | null, texts: Texts): string {
  const document = kind === null ? texts.labels.document : texts.kinds[kind];
  return texts.headlines[headline].sentence(document, kind);
}
