/** The sentences about verification: complete, honest about what is unknown, and in both languages. */
import { describe, expect, it } from 'vitest';
import type { FileKind } from '#contract/guarantee-file.ts';
import { type ReasonCode, reasonWeights } from '#contract/verification-reasons.ts';
import { headlines, outcomeOf } from '#contract/headline.ts';
import type { ReasonText } from '#contract/text/text-shapes.ts';
import { formatReasons, printable } from '../../electron/cli/verifying/format-evidence.ts';
import { headlineLine, headlineSentence } from '../../electron/cli/verifying/headline-line.ts';
import { english } from '../../electron/cli/text/en/index.ts';
import { japanese } from '../../electron/cli/text/ja/index.ts';
import type { Texts } from '../../electron/cli/text/texts.ts';

const codes = Object.keys(reasonWeights) as ReasonCode[];
const kinds: readonly (FileKind | null)[] = ['1', '2', '3', '4', null];
const languages = [
  ['Japanese', japanese, /[^。]*。$/],
  ['English', english, /[.]$/],
] as const;

const explained = (texts: Texts): readonly (readonly [string, ReasonText])[] => [
  ...Object.entries(texts.reasons),
  ...Object.entries(texts.alarms),
];

describe.each(languages)('in %s, causes and alarms', (_, texts, sentenceEnd) => {
  it('say what was found, what it means and what to do next, in whole sentences', () => {
    expect(Object.keys(texts.reasons).toSorted()).toEqual(codes.toSorted());
    for (const [code, { what, meaning, next }] of explained(texts)) {
      for (const sentence of [what, meaning, next]) expect(sentence, code).toMatch(sentenceEnd);
    }
  });

  it('say something else for each code', () => {
    const sentences = explained(texts).map(([, { what }]) => what);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('what is merely unknown', () => {
  const suspicion = /改ざん|偽造|偽物|tamper|forged|altered|fake/i;

  it('is never worded as tampering', () => {
    for (const code of codes.filter((each) => reasonWeights[each].severity !== 'reject')) {
      for (const texts of [japanese, english]) {
        const { what, meaning, next } = texts.reasons[code];
        expect(`${what}${meaning}${next}`, code).not.toMatch(suspicion);
      }
    }
    const undecided = headlines.filter((each) => ['attention', 'pending'].includes(outcomeOf(each)));
    for (const headline of [...undecided, 'void-undecided' as const]) {
      for (const kind of kinds) {
        for (const texts of [japanese, english]) expect(read(headline, kind, texts)).not.toMatch(suspicion);
      }
    }
  });

  it('never calls the time a signer claims a timestamp', () => {
    expect(japanese.reasons['trusted-time-missing'].meaning).toContain('申告した時刻');
  });
});

const read = (headline: (typeof headlines)[number], kind: FileKind | null, texts: Texts): string =>
  `${headlineLine(headline, kind, texts)}\n${headlineSentence(headline, kind, texts)}`;

describe('headlines', () => {
  it('differ from each other and name the kind', () => {
    for (const texts of [japanese, english]) {
      const all = headlines.map((headline) => read(headline, '1', texts));
      expect(new Set(all).size).toBe(headlines.length);
      for (const text of all) expect(text).toContain(texts.kinds['1']);
    }
  });

  it('carry a symbol of their own for good, bad, undecided and label', () => {
    const symbolsOf = (outcome: string) =>
      new Set(
        headlines.filter((each) => outcomeOf(each) === outcome).map((each) => read(each, '1', japanese)[0]),
      );
    expect(symbolsOf('good')).toEqual(new Set(['✓']));
    expect(symbolsOf('bad')).toEqual(new Set(['✕']));
    expect(symbolsOf('attention')).toEqual(new Set(['!']));
    expect(symbolsOf('label')).toEqual(new Set(['i']));
  });

  it('of a void notice never contain the word 有効, nor do the causes beside them', () => {
    for (const headline of headlines) expect(read(headline, '3', japanese)).not.toContain('有効');
    for (const code of codes) expect(JSON.stringify(japanese.reasons[code])).not.toContain('有効');
  });
});

describe('causes on a screen', () => {
  it('come with what speaks loudest first, each code once', () => {
    const lines = formatReasons(
      [
        { code: 'trusted-time-missing', check: 'K7', severity: 'note', detail: '' },
        { code: 'signer-not-anchored', check: 'K5', severity: 'indeterminate', detail: '' },
        { code: 'document-altered', check: 'K2', severity: 'reject', detail: 'Signature1' },
        { code: 'document-altered', check: 'K2', severity: 'reject', detail: 'Signature2' },
      ],
      japanese,
    );
    expect(lines.filter((line) => line.includes('['))).toEqual([
      expect.stringMatching(/✕ .*\[document-altered\] K2 Signature1$/) as string,
      expect.stringMatching(/! .*\[signer-not-anchored\] K5$/) as string,
      expect.stringMatching(/・ .*\[trusted-time-missing\] K7$/) as string,
    ]);
  });

  it('cannot be made to move the cursor, break the line or turn the text around', () => {
    expect(printable('a\u001B[2Jb\nc\u202Ed\u2028e')).toBe('a�[2Jb�c�d�e');
  });
});
