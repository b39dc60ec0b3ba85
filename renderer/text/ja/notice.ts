/** Japanese headings of what an error says, and what stands where something could not be drawn. */
export const notice = {
  effect: '影響',
  nextStep: '次にすること',
  code: 'コード',
  notDrawn: {
    title: 'この画面を表示できませんでした。',
    meaning:
      '保存済みの文書と実行中の同期に影響はありません。読み込み直してください。直らないときはシステム担当に連絡してください。',
    reload: '読み込み直す',
  },
};
