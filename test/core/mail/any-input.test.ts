/** Any text and any bytes are read or refused: nothing throws, nothing grows without bound, nothing is read twice in two ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxNotifications } from '#contract/notification/read-notification-text.ts';
import { mailRefusalReasons, notificationFlags } from '#contract/notification-mail.ts';
import type { ReadMail } from '#contract/notification-mail.ts';
import { isPinnedLink, readMailFile, readMessageFile, readPastedMail } from '#core/mail/index.ts';
import { parseFileId } from '#core/domain/file-id.ts';
import { body, fileId, messageFile, subject } from './samples/sample.ts';
import { messageSamples } from './samples/message-samples.ts';

function expectSound({ notifications, refusals }: ReadMail): void {
  expect(notifications.length + refusals.length).toBeGreaterThan(0);
  expect(notifications.length).toBeLessThanOrEqual(maxNotifications);
  for (const { reason } of refusals) expect(mailRefusalReasons).toContain(reason);
  for (const each of notifications) {
    expect(parseFileId(each.fileId)?.fileId).toBe(each.fileId);
    expect(each.issueCount ?? 1).toBeGreaterThanOrEqual(1);
    expect(notificationFlags).toEqual(expect.arrayContaining([...each.flags]));
    if (each.link !== null) expect(each.link).toMatch(/^https:\/\//i);
  }
}

const words = fc.constantFrom(
  ...[subject, body, '\n', '\r\n', '> ', '_', '(', '）', 'Fw: ', '取扱店舗:', '保証日:', '御中', 'From: a@b'],
  ...[
    `1_${fileId}_2`,
    `3_${fileId}`,
    'アップロードのお知らせ',
    'https://a.example/',
    '<mark>',
    '２',
    '\u3000',
  ],
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join('')),
);

describe('any input', () => {
  it('as text is read or refused', () => {
    fc.assert(
      fc.property(texts, (text) => expectSound(readPastedMail(text))),
      { numRuns: 3_000 },
    );
  });

  it('as bytes is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        expectSound(await readMessageFile(bytes));
        expectSound(await readMailFile(bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('as a spoilt message file is read or refused', async () => {
    const files = messageSamples.map(({ input }) => Buffer.from(input));
    const spoilt = fc.record({
      file: fc.constantFrom(...files),
      at: fc.nat(),
      cut: fc.nat({ max: 40 }),
      inserted: fc.oneof(
        fc.uint8Array({ maxLength: 20 }),
        words.map((word) => Buffer.from(word)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ file, at, cut, inserted }) => {
        const from = at % file.length;
        expectSound(
          await readMessageFile(Buffer.concat([file.subarray(0, from), inserted, file.subarray(from + cut)])),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  it('as a notification of any file tells exactly that file', async () => {
    const digits = (length: number): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
    const fileIds = fc
      .tuple(digits(2), digits(7), fc.integer({ min: 1, max: 9 }).chain(digits), digits(10), digits(3))
      .map((parts) => parts.join('_'));
    await fc.assert(
      fc.asyncProperty(fileIds, fc.integer({ min: 1, max: 9_999 }), async (id, issueCount) => {
        const said = (text: string): string => text.replaceAll(`${fileId}_2`, `${id}_${issueCount}`);
        const pasted = readPastedMail(said(`${subject}\n${body}`));
        expect(pasted.notifications).toMatchObject([{ fileId: id, issueCount, decidedOn: '2026-04-10' }]);
        const file = await readMessageFile(messageFile({ subject: 'x', text: said(body) }));
        expect(file.notifications).toMatchObject([{ fileId: id, issueCount }]);
      }),
      { numRuns: 200 },
    );
  });

  it('as a link is pinned only to its own origin', () => {
    const origin = 'https://delivery.example.jp:8443';
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (link) => {
        expect(isPinnedLink(link, origin)).toBe(false);
        expect(isPinnedLink(`${origin}${new URL(link).pathname}`, origin)).toBe(true);
      }),
    );
  });
});

describe('a pinned link', () => {
  const origin = 'https://delivery.example.jp';

  it.each([`${origin}/deliver/1`, `${origin}:443/x?y=1#z`, 'HTTPS://DELIVERY.example.jp/x'])(
    'is %s',
    (link) => {
      expect(isPinnedLink(link, origin)).toBe(true);
    },
  );

  it.each([
    'http://delivery.example.jp/x',
    'https://delivery.example.jp:8443/x',
    'https://delivery.example.jp.evil.example/x',
    'https://delivery.example.jp@evil.example/x',
    'https://user:secret@delivery.example.jp/x',
    'https://delivery.example.jp\\@evil.example/x',
    'https:delivery.example.jp/x',
    'https:///delivery.example.jp/x',
    'https://delivery.example.jp./x',
    'https://dеlivery.example.jp/x',
    'https://delivery.example.jp\n.evil.example/x',
    ' https://delivery.example.jp/x',
    'javascript:alert(1)',
    '//delivery.example.jp/x',
    'file:///etc/passwd',
    '',
  ])('is not %j', (link) => {
    expect(isPinnedLink(link, origin)).toBe(false);
  });
});
