/** A pasted notification finds its document (U14). */
import { describe, expect, it } from 'vitest';
import { readPastedText, searchedText } from '../../../renderer/features/search/pasted-text.ts';

const fileId = '16_0001001_1234567_12345_001';

describe('pasted text', () => {
  it.each([
    `【見本信用保証協会】アップロードのお知らせ(1_${fileId}_2)`,
    `件名: 【見本】アップロードのお知らせ（１_${fileId}_２）`,
    `本文\r\nファイル: 1_${fileId}_2\r\n以上`,
  ])('tells document and issue of %s', (text) => {
    expect(readPastedText(text)).toEqual({ fileId, issueCount: 2 });
    expect(searchedText(text)).toBe(fileId);
  });

  it('may be a bare file id', () => {
    expect(readPastedText(`${fileId}.pdf`)).toEqual({ fileId, issueCount: null });
  });

  it('is searched for as it stands when it names no document', () => {
    for (const text of ['見本商事', '16_0001001', '1_2_3', `${fileId}9_9`]) {
      expect(readPastedText(text), text).toBeNull();
      expect(searchedText(` ${text} `)).toBe(text);
    }
    expect(searchedText('あ'.repeat(2_000))).toHaveLength(200);
  });
});
