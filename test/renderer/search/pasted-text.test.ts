/** A pasted notification finds its document (U14). */
import { describe, expect, it } from 'vitest';
import { lackOf, readPastedText, searchedText } from '../../../renderer/features/search/pasted-text.ts';

const fileId = '16_0001001_1234567_12345_001';

describe('pasted text', () => {
  it.each([
    `【見本信用保証協会】アップロードのお知らせ(1_${fileId}_2)`,
    `件名: 【見本】アップロードのお知らせ（１_${fileId}_２）`,
    `本文\r\nファイル: 1_${fileId}_2\r\n以上`,
  ])('tells document and issue of %s', (text) => {
    expect(readPastedText(text)).toEqual({ fileId, kind: '1', issueCount: 2 });
    expect(searchedText(text)).toBe(fileId);
  });

  it('may be a bare file id', () => {
    expect(readPastedText(`${fileId}.pdf`)).toEqual({ fileId, kind: null, issueCount: null });
  });

  it('is searched for as it stands when it names no document', () => {
    for (const text of ['見本商事', '16_0001001', '1_2_3', `${fileId}9_9`]) {
      expect(readPastedText(text), text).toBeNull();
      expect(searchedText(` ${text} `)).toBe(text);
    }
    expect(searchedText('あ'.repeat(2_000))).toHaveLength(200);
  });
});

describe('what a pasted notification speaks of', () => {
  const held = { held: true, kind: '1', issueCount: 1 } as const;
  const listed = { held: false, kind: '1', issueCount: 2 } as const;

  it.each([
    [`1_${fileId}_1`, held, null],
    [`1_${fileId}_2`, held, 'newer'],
    [`1_${fileId}_2`, { ...held, issueCount: null }, 'missing'],
    [`1_${fileId}_2`, listed, 'missing'],
    [`1_${fileId}_1`, null, 'missing'],
    [`3_${fileId}`, held, 'voided'],
    [`3_${fileId}`, { ...held, kind: '3' }, null],
    [`4_${fileId}`, null, 'missing'],
    [fileId, null, null],
  ] as const)('%s with %j lacks %s', (text, found, lack) => {
    const pasted = readPastedText(text);
    expect(pasted).not.toBeNull();
    expect(pasted === null ? null : lackOf(pasted, found)).toBe(lack);
  });
});
