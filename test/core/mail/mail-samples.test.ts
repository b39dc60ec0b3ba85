/** Mail samples, each with what has to come out: read as told, or refused for exactly this reason (R46). */
import { describe, expect, it } from 'vitest';
import type { ReadMail } from '#contract/notification-mail.ts';
import { readMessageFile, readPastedMail } from '#core/mail/index.ts';
import { hostileSamples } from './samples/hostile-samples.ts';
import { messageSamples } from './samples/message-samples.ts';
import { pastedSamples } from './samples/pasted-samples.ts';
import type { MailSample } from './samples/sample.ts';
import { senderSamples } from './samples/sender-samples.ts';

async function readSample({ input }: MailSample): Promise<ReadMail> {
  return typeof input === 'string' ? readPastedMail(input) : readMessageFile(input);
}

const tables = [
  ['pasted text', pastedSamples],
  ['message files', messageSamples],
  ['senders', senderSamples],
  ['hostile input', hostileSamples],
] as const;

describe.each(tables)('%s', (_, samples) => {
  it.each(samples)('$name', async (sample) => {
    const { notifications, refusals } = await readSample(sample);
    const { read = [], refused = [] } = sample;
    expect(refusals.map(({ reason }) => reason)).toEqual(refused);
    expect(notifications).toHaveLength(read.length);
    for (const [index, expected] of read.entries()) expect(notifications[index]).toMatchObject(expected);
  });
});
