/** Japanese texts of the comparison of two versions. */
export const compare = {
  start: '版を比べる',
  title: '版を比べる',
  close: '閉じる',
  comparing: '比べています…',
  changes: '変わったところ',
  table: '項目ごとの違い',
  sides: { before: '旧', after: '新' },
  pagesOf: (side: string) => `${side}の版の内容`,
  columns: { change: '変化', field: '項目', before: '旧', after: '新', page: 'ページ' },
  marks: { changed: '≠ 変更', added: '＋ 追加', removed: '－ 削除', same: '＝ 同じ' },
  noLabel: '(項目名なし)',
  none: 'なし',
  counts: ({ changed, added, removed }: { changed: number; added: number; removed: number }) =>
    `変更 ${changed}件、追加 ${added}件、削除 ${removed}件`,
  nothingChanged: '印字された文字に、変わったところはありません。',
  showSame: (same: number) => `変わらない${same}件も表示`,
  onlyText: '比べたのは印字された文字だけです。印影・図・書式の違いは、下の2つの版で確認してください。',
  remarks: {
    unreadable: (side: string) => `${side}の版は、文字を読み取れませんでした。`,
    'no-text': (side: string) => `${side}の版には、読み取れる文字がありません(画像だけの可能性があります)。`,
    wholeFile: (side: string) =>
      `${side}の版は、協会が署名した範囲を確かめられないため、ファイル全体の文字を比べました。`,
    capped: (side: string) => `${side}の版は文字が多いため、始めの部分だけを比べました。`,
  },
  notComparable: '変わったところがあるかどうかは分かりません。下の2つの版を目で見比べてください。',
};
