/** What the documents say (R27, R40–R41): lines with places on an A4 page. All of it is marked 見本. */
import type { DocumentSpec } from '../world-types.ts';

/** A line of text; the page is 595 × 842 points with the origin at the lower left. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** 0 black … 1 white. */
  readonly grey?: number;
}

const left = 70;
const lineHeight = 26;

export function documentLines(spec: DocumentSpec): readonly PlacedText[] {
  const mark: PlacedText = { text: '見本', x: 180, y: 380, size: 120, grey: 0.88 };
  return [
    mark,
    ...header(spec),
    ...body(spec),
    { text: '見本 ・ 実在の保証ではありません', x: 190, y: 40, size: 11 },
  ];
}

/** `2026年1月2日` without leading zeros, as ZZZ9年Z9月Z9日 (R40). */
function longDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

function sentOn(spec: DocumentSpec): string {
  const japanMs = spec.signedAtMs + 9 * 60 * 60 * 1000;
  return longDate(new Date(japanMs).toISOString().slice(0, 10));
}

const titles: Readonly<Record<DocumentSpec['kind'], string>> = {
  '1': '信用保証書',
  '2': '信用保証書(条件変更)',
  '3': '(信用保証書)無効通知書',
  '4': '保証書 テスト送信票',
};

function header(spec: DocumentSpec): readonly PlacedText[] {
  const title =
    spec.kind === '3' && !spec.fileId.endsWith('_000') ? '(変更保証書)無効通知書' : titles[spec.kind];
  return [
    { text: `送信日 ${sentOn(spec)}`, x: 400, y: 790, size: 11 },
    { text: `${spec.bankName} ${spec.branchName} 御中`, x: left, y: 750, size: 14 },
    { text: title, x: 200, y: 690, size: 22 },
    { text: spec.associationName, x: 360, y: 650, size: 12 },
  ];
}

function body(spec: DocumentSpec): readonly PlacedText[] {
  switch (spec.kind) {
    case '1':
    case '2':
      return inLines(600, [...guaranteeItems(spec), `電子保証書発行回数: ${spec.issueCount}回`]);
    case '3':
      return inLines(600, [
        '下記の電子交付した保証書は、本通知をもって無効とします。',
        '内容についてのお問い合わせは、発信元連絡先へお申し出ください。',
        '記',
        ...guaranteeItems(spec).slice(0, 4),
        '発信元連絡先: 見本部 電話 00-0000-0000',
      ]);
    case '4':
      return inLines(600, [
        '電子データの参照・ダウンロードを確認するためのテスト送信です。',
        `金融機関名: ${spec.bankName}`,
        `営業店名(営業店コード): ${spec.branchName}(${spec.fileId.slice(7, 10)})`,
        '発信元 連絡先: 見本部 見本係',
      ]);
  }
}

function guaranteeItems(spec: DocumentSpec): readonly string[] {
  const [, , customerNo = '', guaranteeNo = '', changeNo = ''] = spec.fileId.split('_');
  const dateLabel = spec.kind === '2' || changeNo !== '000' ? '条件変更決定日' : '保証日';
  return [
    `被保証人: ${spec.customerName}`,
    `顧客番号: ${customerNo}`,
    `保証番号: ${guaranteeNo} - ${changeNo}`,
    `${dateLabel}: ${longDate(spec.decidedOn)}`,
    `保証金額: ${(spec.amountYen ?? 10_000_000).toLocaleString('ja-JP')}円`,
    `保証期間: ${spec.months ?? 60}か月`,
    '資金使途: 運転資金',
    '返済方法: 毎月均等返済',
  ];
}

function inLines(top: number, texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text, index) => ({ text, x: left, y: top - index * lineHeight, size: 12 }));
}
