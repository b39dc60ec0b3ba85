/** What the headline says of the open document: its own words while loading, verifying, or when the file was changed. */
import type { VersionEvidence } from '#contract/bridge/requests.ts';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type Headline, type Outcome, outcomeOf } from '#contract/headline.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import type { Texts } from '../../text/texts.ts';

interface Shown {
  readonly evidence: VersionEvidence | null;
  readonly content: 'loading' | 'same' | 'changed' | 'missing';
  readonly verifying: boolean;
  readonly failure: ErrorCode | null;
}

interface Said {
  readonly outcome: Outcome;
  readonly title: string;
  readonly sentence: string | null;
}

export function describeHeadline({ evidence, content, verifying, failure }: Shown, texts: Texts): Said {
  const { verdict, errors } = texts;
  if (verifying) return { outcome: 'pending', title: verdict.verifying, sentence: null };
  if (content === 'changed') return { outcome: 'bad', ...verdict.changed };
  if (failure !== null) {
    const { message, next } = errors[failure];
    return { outcome: 'attention', title: message, sentence: next };
  }
  if (evidence === null) return { outcome: 'pending', title: verdict.loading, sentence: null };
  const { headline, kind } = evidence.version;
  return {
    outcome: outcomeOf(headline),
    title: headlineTitle(headline, texts),
    sentence: headlineSentence(headline, kind, texts),
  };
}

export function headlineTitle(headline: Headline, { headlines }: Texts): string {
  return headlines[headline].title;
}

export function headlineSentence(headline: Headline, kind: FileKind | null, texts: Texts): string {
  const document = kind === null ? texts.words.unknownKind : texts.words.kinds[kind];
  return headline === 'unverified'
    ? texts.verdict.unverifiedSentence(document)
    : texts.headlines[headline].sentence(document, kind);
}
