/** One subset of BIZ UDMincho which all documents of a world share, as PDF streams ready to embed. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

export interface EmbeddedFont {
  /** Hexadecimal glyph ids of a text; characters outside the subset become 〓. */
  encode(text: string): string;
  readonly fontFile: Buffer;
  readonly fontFileLength: number;
  readonly toUnicode: Buffer;
  /** The `/W` array's contents. */
  readonly widths: string;
  readonly ascent: number;
  readonly descent: number;
  readonly boundingBox: readonly number[];
}

const require = createRequire(import.meta.url);
const replacement = '〓';
const unitsPerText = 1000;

/** Kana and frequent kanji; they also make the subset about as large as the real service's (200 KB a file). */
const commonCharacters =
  'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばひびふぶへべほぼまみむめもやゆよらりるれろわをん' +
  'アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンー・〇○×△□' +
  '一二三四五六七八九十百千万億円年月日金融機関協会信用保証書番号変更条件無効通知送信票本支店営業部係電話株式有限合同社商工建設運輸食品製作所印刷' +
  '銀人元転使途、。見御中電子発行回数顧客被決定実在利率期間返済方法毎均等一括担保資額残高下記交付内容問合先申出連絡参照確認行名称';

async function fontPath(): Promise<string> {
  return require.resolve('@expo-google-fonts/biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf');
}

/** @param characters further characters the documents will use, e.g. customer names */
export async function embedFont(characters: string): Promise<EmbeddedFont> {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  const wanted = [...new Set(ascii + replacement + commonCharacters + characters)].join('');
  const whole = await readFile(await fontPath());
  const subset = await subsetFont(whole, wanted, { targetFormat: 'truetype' });
  const font = fontkit.create(Buffer.from(subset)) as fontkit.Font;
  const glyphs = new Map<string, { readonly id: number; readonly width: number }>();
  for (const character of wanted) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    const glyph = font.glyphForCodePoint(codePoint);
    glyphs.set(character, {
      id: glyph.id,
      width: Math.round((glyph.advanceWidth * unitsPerText) / font.unitsPerEm),
    });
  }
  const scale = (value: number): number => Math.round((value * unitsPerText) / font.unitsPerEm);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    encode: (text) =>
      Array.from(text, (character) =>
        hex(glyphs.get(character)?.id ?? glyphs.get(replacement)?.id ?? 0),
      ).join(''),
    fontFile: deflateSync(subset),
    fontFileLength: subset.length,
    toUnicode: deflateSync(toUnicodeMap(glyphs)),
    widths: [...glyphs.values()].map(({ id, width }) => `${id} [${width}]`).join(' '),
    ascent: scale(font.ascent),
    descent: scale(font.descent),
    boundingBox: [minX, minY, maxX, maxY].map(scale),
  };
}

function hex(glyphId: number): string {
  return glyphId.toString(16).padStart(4, '0');
}

const bfcharLimit = 100;

/** A ToUnicode CMap (ISO 32000-1 §9.10.3). */
function toUnicodeMap(glyphs: ReadonlyMap<string, { readonly id: number }>): Buffer {
  const entries = [...glyphs].map(
    ([character, { id }]) => `<${hex(id)}> <${Buffer.from(character, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += bfcharLimit) {
    const block = entries.slice(start, start + bfcharLimit);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n'),
  );
}
