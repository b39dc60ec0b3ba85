/** Japanese of the commands `today`, `record` and `journal`. */
import { recordTexts } from '#contract/text/ja/records.ts';
import type { JournalCommandTexts } from '../records-texts.ts';

export const records: JournalCommandTexts = {
  ...recordTexts,
  headings: {
    section: '今日の要確認',
    count: '件数',
    branches: '店番別',
    sequence: '記録',
    at: '日時',
    by: '記録者',
    profile: '接続先',
    what: '内容',
  },
  section: (name, count) => `■ ${name}: ${count}件`,
  more: (count) => `  ほか${count}件(--json ですべて出力)`,
  due: (deadlineOn) => `実行期限 ${deadlineOn}`,
  whyHere: {
    voided: '対象の保証書を使わないでください。紙に切り替わったときは record … paper で記録します。',
    reissued: '旧版を使わないでください。',
    attention: '検証の結果を show で確認してください。',
    deadline: '実行したら record … executed、延長したら record … extend で記録します。',
    awaited: 'get で取得してください。',
    vanished: '理由が不明なものは、確かめて record … absent で記録します。',
    transferred: '発行時と現在の店が違います。内容を確認してください。',
    arrived: '内容を確認してください。',
  },
  nothing: '確認が必要な文書はありません。',
  recorded: (sentence) => `記録しました: ${sentence}`,
  chainIntact: (count) => `記録簿のつながりを確認しました。${count}件の記録に、欠落も書換えもありません。`,
  copyNotRecorded: '写しは作りましたが、書き出しの記録を残せませんでした。',
};
