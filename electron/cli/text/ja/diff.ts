/** The comparison of two versions, in Japanese. */
import type { DiffTexts } from '../diff-texts.ts';

export const diff: DiffTexts = {
  before: '旧',
  after: '新',
  change: '変化',
  field: '項目',
  page: '頁',
  changes: { changed: '≠ 変更', added: '＋ 追加', removed: '－ 削除', same: '＝ 同じ' },
  nothingChanged: '印字された文字に、変わったところはありません。',
  counts: ({ changed, added, removed }) => `変更 ${changed}件、追加 ${added}件、削除 ${removed}件`,
  hidden: (same) => `変わらない ${same}件は表示していません(--all で表示)。`,
  unreadable: (side) => `注意: ${side}の版は、文字を読み取れませんでした。`,
  noText: (side) => `注意: ${side}の版には、読み取れる文字がありません(画像だけの可能性があります)。`,
  capped: (side) => `注意: ${side}の版は文字が多いため、始めの部分だけを比べました。`,
  wholeFile: (side) =>
    `注意: ${side}の版は、協会が署名した範囲を確かめられないため、ファイル全体の文字を比べました。`,
  notComparable:
    '変わったところがあるかどうかは分かりません。2つの版のPDFを「get」で保存し、目で見比べてください。',
  onlyText: '比べたのは印字された文字だけです。印影・図・書式の違いは、PDFで確認してください。',
};
