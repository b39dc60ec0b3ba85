/** Made-up customer names with the spellings that make searching hard: 髙 﨑 ㈱, full and half width (E29). */
import type { Random } from './random.ts';

const places = [
  '見本',
  '架空',
  '例示',
  '仮名',
  '髙見本',
  '山﨑見本',
  '見本ヶ丘',
  'ミホン',
  'ﾐﾎﾝ',
  'ＳＡＭＰＬＥ',
  'Sample',
];
const trades = [
  '商事',
  '建設',
  '食品',
  '運輸',
  '製作所',
  '電機',
  '印刷',
  '水産',
  'フーズ',
  'ﾌｰｽﾞ',
  'システム',
];
const people = ['見本　太郎', '髙橋見本 花子', '例示﨑 一郎', '架空 次郎', '仮名田　三郎'];

const legalForms = ['㈱', '株式会社', '（株）', '(有)', '合同会社 '];

/** Every character seeded names use, for the font of the documents. */
export const nameCharacters = [...places, ...trades, ...people, ...legalForms].join('');

/** A company in one of its usual spellings, or now and then a person. */
export function customerName(random: Random): string {
  if (random.below(8) === 0) return `${random.pick(people)}${random.below(100)}`;
  const body = `${random.pick(places)}${random.pick(trades)}${1 + random.below(400)}`;
  return random.below(6) === 0 ? `${body}株式会社` : `${random.pick(legalForms)}${body}`;
}
