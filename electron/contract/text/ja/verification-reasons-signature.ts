/** Japanese sentences for the causes found in the signature and its certificates (K1–K8). */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';

const notAsIssued = '発行元が正しく署名したものと確かめられません。';
const askIssuer = '使わないで、コードを添えて発行元の協会に問い合わせてください。';
const askAboutForm = '発行元の協会に、コードを添えて問い合わせてください。';
const notTheDocument = '文書の内容に問題があるという意味ではありません。';

export const signatureReasons = {
  'cms-structure-invalid': {
    what: '署名のデータの作りが、決まりと違います。',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'signer-count-wrong': {
    what: '署名のデータに、署名者がちょうど1人ではありません。',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'digest-algorithms-differ': {
    what: '署名の中で、2つの要約方式(ハッシュ)が食い違っています。',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'content-type-wrong': {
    what: '署名の対象の種類が、文書の署名のものではありません。',
    meaning: '別の目的の署名が使われています。',
    next: askIssuer,
  },
  'content-encapsulated': {
    what: '署名のデータに、PDFと別の内容が入っています(または、必要な内容がありません)。',
    meaning: 'PDFの内容への署名とは言えません。',
    next: askIssuer,
  },
  'signed-attributes-missing': {
    what: '署名に、必要な属性がありません。',
    meaning: '別の署名の流用と区別できません。',
    next: askIssuer,
  },
  'signed-attributes-invalid': {
    what: '署名の属性が正しくありません。',
    meaning: notAsIssued,
    next: askIssuer,
  },
  'document-altered': {
    what: '文書の内容が、署名された内容と違います。改ざんされたか、壊れています。',
    meaning: '署名が守る範囲のどこかが、署名のあとで変わりました。',
    next: '使わないで、配信サーバから取得し直してください。同じ結果なら、すぐに発行元の協会に連絡してください。',
  },
  'signing-certificate-missing': {
    what: '署名に、署名者の証明書との結び付きが書かれていません。',
    meaning: 'どの証明書で署名されたかを、署名そのものからは確かめられません。',
    next: askIssuer,
  },
  'signing-certificate-mismatch': {
    what: '署名に書かれた証明書と、添えられた証明書が違います。',
    meaning: '署名者の証明書がすり替えられたおそれがあります。',
    next: askIssuer,
  },
  'signing-certificate-weak': {
    what: '署名と証明書の結び付きに、古い方式(SHA-1)だけが使われています。',
    meaning: `結び付きを十分に確かめられません。${notTheDocument}`,
    next: askAboutForm,
  },
  'signer-certificate-missing': {
    what: '署名者の証明書が、ちょうど1つに定まりません。',
    meaning: '誰の署名かを確かめられません。',
    next: askIssuer,
  },
  'signature-value-invalid': {
    what: '署名の値が、署名者の証明書の鍵と合いません。',
    meaning: 'この証明書の持ち主による署名ではないか、署名が壊れています。',
    next: askIssuer,
  },
  'signature-algorithm-refused': {
    what: '署名の方式の組み合わせが、認められていないものです。',
    meaning: '安全に検証できる署名ではありません。',
    next: askIssuer,
  },
  'signature-algorithm-unknown': {
    what: '対応していない署名の方式です。',
    meaning: `署名を計算して確かめることができません。${notTheDocument}`,
    next: askAboutForm,
  },
  'key-refused': {
    what: '署名者の鍵が、安全と認められるものではありません。',
    meaning: '短すぎるか、種類が違う鍵です。',
    next: askIssuer,
  },
  'anchors-missing': {
    what: '署名者の信頼アンカー(認証局の証明書)が指定されていません。',
    meaning: `発行元を確かめる相手がないため、判断できません。${notTheDocument}`,
    next: '協会が公表する認証局の証明書を入手し、信頼アンカーとして接続先に登録してください。',
  },
  'signer-not-anchored': {
    what: '署名者の証明書が、指定した信頼アンカーにつながりません。',
    meaning: '発行元が協会かどうかを判断できません。証明書か信頼アンカーのどちらかが足りません。',
    next: '信頼アンカーが発行元の協会のものか、フィンガープリントを協会の公表と比べてください。',
  },
  'signer-path-invalid': {
    what: '署名者の証明書のつながり(認証パス)が正しくありません。',
    meaning: '信頼アンカーの認証局が、この証明書を認めたとは言えません。',
    next: askIssuer,
  },
  'signer-purpose-wrong': {
    what: '署名者の証明書が、文書への署名のためのものではありません。',
    meaning: '別の目的の証明書で署名されています。',
    next: askIssuer,
  },
  'issuer-unexpected': {
    what: '署名者が、期待した発行元の協会ではありません。',
    meaning: '正しい署名でも、別の者が署名した文書です。',
    next: '使わないで、署名者の名前を確認し、発行元の協会に問い合わせてください。',
  },
  'digest-refused': {
    what: '署名に、安全でない要約方式(MD5・SHA-1など)が使われています。',
    meaning: '同じ署名のまま、別の内容を作れるおそれがあります。',
    next: askIssuer,
  },
  'trusted-time-missing': {
    what: '署名の時刻を証明するタイムスタンプがありません。',
    meaning: '署名者が申告した時刻は、時刻の証明になりません。現在の時刻で判定しました。',
    next: '操作は要りません。ほかの理由があれば、その案内に従ってください。',
  },
  'signer-expired': {
    what: '署名者の証明書の期間が終わっており、署名の時刻を証明するものがありません。',
    meaning: `期間内に署名されたかどうかを判断できません。${notTheDocument}`,
    next: '配信サーバから取得し直すか、発行元の協会に、署名した時刻の証明があるかを確認してください。',
  },
  'signer-not-valid-then': {
    what: '署名の時刻が、署名者の証明書またはその認証局の期間の外です。',
    meaning: '期間外の証明書による署名は認められません。',
    next: askIssuer,
  },
  'signer-revoked': {
    what: '署名者の証明書は失効しています。',
    meaning: '失効より前に署名されたという証明がないため、認められません。',
    next: askIssuer,
  },
  'signer-revocation-unknown': {
    what: '署名者の証明書が失効していないかどうかを、確かめられません。',
    meaning: `確かめるための情報がファイルの中にありません。${notTheDocument}`,
    next: '配信サーバから取得し直し、同じ結果なら発行元の協会に確認してください。',
  },
  'revocation-evidence-unusable': {
    what: '失効の情報の一部は、使えないものでした。',
    meaning: '署名、範囲または時刻が合わない情報を除いて判定しました。',
    next: '操作は要りません。ほかの理由があれば、その案内に従ってください。',
  },
  'unsigned-attribute-unknown': {
    what: '署名で守られない属性に、知らないものがあります。',
    meaning: '判定には使っていません。',
    next: '操作は要りません。',
  },
} as const satisfies Partial<Record<ReasonCode, ReasonText>>;
