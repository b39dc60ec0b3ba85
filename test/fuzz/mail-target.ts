/** The reader of pasted notifications as a fuzz target: any text is read or refused, nothing throws. */
import { readPastedMail } from '#core/mail/index.ts';
import { pastedSamples } from '#test/core/mail/samples/pasted-samples.ts';
import type { Random } from '#test/delivery-server/state/random.ts';

export const mailSeeds: readonly Uint8Array[] = pastedSamples.map(({ input }) => Buffer.from(input));

const pieces = [
  'アップロードのお知らせ(',
  '【見本信用保証協会】',
  '取扱店舗:見本銀行 本店 (2345 - 001)',
  '保証日: 2026年04月10日',
  '見本銀行 御中',
  'From: common-system@cgcsc.co.jp',
  'https://delivery.example.jp/',
  '1_16_2345002_1234567_12345_000_2',
  '_',
  '>',
  '\n',
  ' ',
  '）',
  '<mark>',
] as const;

/** Texts made of the words of notifications in any order. */
export function generatedMails(random: Random, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 1 + random.below(24) }, () => random.pick(pieces));
    return Buffer.from(words.join(''));
  });
}

export function readMailText(bytes: Uint8Array): unknown {
  return readPastedMail(Buffer.from(bytes).toString());
}
