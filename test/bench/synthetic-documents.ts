/** List items for benchmarks: as many distinct names and numbers as a large bank has. */
import type { ListItem } from '#contract/guarantee-file.ts';
import { addDays } from '#core/domain/japan-time.ts';

const distinctNames = 110_000;
const syllables = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ';
const kanji = '山川田村木林森石水金土東西南北中央大小高松竹梅桜光明和平安福幸寿永清新';
const forms = ['株式会社', '有限会社', '合同会社', ''];

function pick(text: string, number: number): string {
  return text[number % text.length] ?? '';
}

function customerName(number: number): string {
  const seed = Math.imul(number, 2_654_435_761) >>> 0;
  const stem = [0, 6, 12].map((shift) => pick(kanji, seed >>> shift)).join('');
  const tail = [3, 9, 15].map((shift) => pick(syllables, seed >>> shift)).join('');
  return `${forms[number % forms.length] ?? ''}${stem}${tail}${number % 100}`;
}

/** The same number always gives the same item. */
export function syntheticItem(number: number): ListItem {
  const branchCode = String(1 + ((Math.imul(number, 40_503) >>> 0) % 300)).padStart(3, '0');
  const customerNo = String(1 + ((Math.imul(number, 2_246_822_519) >>> 0) % 300_000));
  const guaranteeNo = String(number + 1).padStart(10, '0');
  const kind = (['1', '1', '1', '1', '1', '1', '1', '2', '2', '3'] as const)[number % 10] ?? '1';
  const changeNo = kind === '2' ? '001' : '000';
  const decidedOn = addDays('2019-01-01', (Math.imul(number, 97) >>> 0) % 2_800);
  return {
    fileId: `14_2345${branchCode}_${customerNo}_${guaranteeNo}_${changeNo}`,
    kind,
    bankCode: '2345',
    branchCode,
    customerNo,
    guaranteeNo,
    changeNo,
    customerName: customerName((Math.imul(number, 3_266_489_917) >>> 0) % distinctNames),
    uploadedOn: addDays(decidedOn, number % 20),
    uploadedAt: null,
    decidedOn,
    issueCount: 1 + (number % 3),
  };
}
