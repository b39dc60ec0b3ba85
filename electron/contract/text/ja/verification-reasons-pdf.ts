/** Japanese sentences for the causes found in the bytes and the structure of a PDF (C1–C20). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const unreliable = '署名された内容と、画面に見える内容が同じであることを保証できません。';
const fetchAgain =
  '使わないで、配信サーバから取得し直してください。同じ結果なら、コードを添えて発行元の協会に問い合わせてください。';
const fetchOriginal = '使わないで、配信サーバから元のファイルを取得してください。';

export const pdfReasons = {
  'not-a-pdf': {
    what: 'PDFファイルではありません。',
    meaning: '署名を探すことができません。',
    next: fetchOriginal,
  },
  'header-invalid': {
    what: 'ファイルの先頭がPDFの決まりと違います。',
    meaning: '先頭に余分なデータがあるか、版の表示が正しくありません。',
    next: fetchAgain,
  },
  'end-marker-missing': {
    what: 'ファイルの終わりの印がありません。',
    meaning: '途中で切れているおそれがあります。',
    next: fetchOriginal,
  },
  'bytes-after-end': {
    what: 'ファイルの終わりの印のあとに、余分なデータがあります。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'no-signature': {
    what: '発行元の署名がありません。',
    meaning: '認証付電子保証書ではありません。',
    next: '配信サーバから取得したファイルかどうかを確認してください。',
  },
  'several-signatures': {
    what: '発行元の署名が2つ以上あります。',
    meaning: '認証付電子保証書の署名は1つだけです。',
    next: fetchAgain,
  },
  'signature-shared': {
    what: '1つの署名が、複数の署名欄から使われています。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'signature-field-invalid': {
    what: '署名欄の作りが正しくありません。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'signature-dictionary-invalid': {
    what: '署名の項目が正しくありません。',
    meaning: '署名として読み取れない部分があります。',
    next: fetchAgain,
  },
  'signature-not-in-own-revision': {
    what: '署名が、署名した時点のファイルの中にありません。',
    meaning: '署名のあとで、署名そのものが置き換えられたおそれがあります。',
    next: fetchAgain,
  },
  'signature-hidden': {
    what: '署名欄のどこからも使われない署名が隠れています。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'unsupported-subfilter': {
    what: '対応していない形式の署名です。',
    meaning: '署名の良し悪しを判断できません。文書に問題があるという意味ではありません。',
    next: '発行元の協会に、署名の形式を確認してください。',
  },
  'byte-range-invalid': {
    what: '署名が守る範囲の指定が正しくありません。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'contents-not-in-gap': {
    what: '署名の値が、守られる範囲のすき間と一致しません。',
    meaning: 'すき間に、署名で守られない内容を入れられます。',
    next: fetchAgain,
  },
  'contents-not-hexadecimal': {
    what: '署名の値に、16進数でない文字があります。',
    meaning: '署名の値を1通りに読み取れません。',
    next: fetchAgain,
  },
  'cms-unreadable': {
    what: '署名のデータを読み取れません。',
    meaning: '署名が壊れているか、決まりと違う形で書かれています。',
    next: fetchAgain,
  },
  'cms-not-der': {
    what: '署名のデータが、決まった書き方(DER)ではありません。',
    meaning: '内容は読み取れますが、読み方が一つに決まりません。',
    next: '利用の前に、コードを添えて発行元の協会に問い合わせてください。',
  },
  'cms-trailing-data': {
    what: '署名のデータのあとに、余分なデータがあります。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'byte-range-unsigned': {
    what: '守る範囲の指定そのものが、署名で守られていません。',
    meaning: '範囲をあとから書き換えられます。',
    next: fetchAgain,
  },
  'signature-keys-repeated': {
    what: '署名の同じ項目が2度書かれています。',
    meaning: '読む側によって、違う値が使われます。',
    next: fetchAgain,
  },
  'revision-end-missing': {
    what: 'ファイルの区切りが正しく終わっていません。',
    meaning: '署名がどこまでを守るのかが定まりません。',
    next: fetchAgain,
  },
  'cross-reference-invalid': {
    what: 'PDFの目次(相互参照)が壊れています。',
    meaning: '中身を1通りに読み取れません。修復しての表示はしません。',
    next: fetchAgain,
  },
  'cross-reference-order': {
    what: 'PDFの目次(相互参照)のつながりが正しくありません。',
    meaning: '署名の範囲の外や、循環する場所を指しています。',
    next: fetchAgain,
  },
  'cross-reference-hybrid': {
    what: 'PDFの目次が二重に書かれています。',
    meaning: '読む側によって、違う中身が見えます。',
    next: fetchAgain,
  },
  'bytes-uncovered': {
    what: '署名やタイムスタンプで守られていないデータが、ファイルの終わりにあります。',
    meaning: '署名のあとに付け足されたものです。',
    next: fetchAgain,
  },
  'dictionary-keys-repeated': {
    what: '同じ項目が2度書かれた部分があります。',
    meaning: '読む側によって、違う内容が見えます。',
    next: fetchAgain,
  },
  'object-defined-twice': {
    what: '1つの部品が、同じ版の中で2度定義されています。',
    meaning: '読む側によって、違う部品が使われます。',
    next: fetchAgain,
  },
  'object-misplaced': {
    what: '目次が指す場所に、その部品がありません。',
    meaning: unreliable,
    next: fetchAgain,
  },
  'object-unreadable': {
    what: '読み取れない部品があります。',
    meaning: '壊れているか、決まりと違う形で書かれています。',
    next: fetchAgain,
  },
  'stream-length-wrong': {
    what: 'データの長さの表示が、実際の長さと違います。',
    meaning: '読む側によって、違う内容が見えます。',
    next: fetchAgain,
  },
  'bytes-unaccounted': {
    what: 'どの部品にも属さないデータがあります。',
    meaning: '隠された内容のおそれがあります。',
    next: fetchAgain,
  },
  'page-tree-invalid': {
    what: 'ページの並びの作りが正しくありません。',
    meaning: '読む側によって、違うページが見えます。',
    next: fetchAgain,
  },
  encrypted: {
    what: '暗号化されたPDFです。',
    meaning: '認証付電子保証書は暗号化されません。',
    next: fetchOriginal,
  },
  'external-stream': {
    what: 'ファイルの外のデータを読み込む作りです。',
    meaning: '外のデータは署名で守られません。',
    next: fetchAgain,
  },
  'parsers-disagree': {
    what: '2つの読み取り方で、ページ数が一致しません。',
    meaning: '見え方が1通りに定まるかどうかを判断できません。',
    next: '発行元の協会に、コードを添えて問い合わせてください。',
  },
  'active-content': {
    what: '自動で動く仕掛け(プログラム、外部への移動など)が含まれています。',
    meaning: '見える内容が、開くたびに変わるおそれがあります。',
    next: fetchAgain,
  },
  'embedded-file': {
    what: '別のファイルが添付されています。',
    meaning: '認証付電子保証書に添付ファイルはありません。',
    next: fetchAgain,
  },
  'hidden-layers': {
    what: '表示を切り替えられる層があります。',
    meaning: '見る人や設定によって、違う内容が見えます。',
    next: fetchAgain,
  },
  'appearances-not-fixed': {
    what: '入力欄の見え方が、開く側のソフトに任されています。',
    meaning: '見る人によって、違う内容が見えるおそれがあります。',
    next: fetchAgain,
  },
  'form-xfa': {
    what: '動的な入力フォーム(XFA)が含まれています。',
    meaning: '見える内容が、署名された内容と別に作られます。',
    next: fetchAgain,
  },
  'changed-after-signing': {
    what: '発行元の署名のあとで、内容が変更されています。改ざんのおそれがあります。',
    meaning: '署名のあとに許されるのは、検証用の情報とタイムスタンプの追加だけです。',
    next: fetchAgain,
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
