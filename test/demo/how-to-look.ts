/** Tells how to look around in the demonstration's world after it has run with `--keep`. */
import type { Handout } from '#test/delivery-server/write-handout.ts';

export function printHowToLook(
  handout: Handout,
  { home, newPassword }: { readonly home: string; readonly newPassword: string },
): void {
  const institution = handout.institutions[0];
  const user = institution?.users.find(({ userId }) => userId.endsWith('00001'));
  const lines = [
    '━━ 配信サーバは動いたままです(Ctrl+C で終了)',
    '',
    'ブラウザで見る: 次のファイルをブラウザに取り込み、URLを開いてログインしてください。',
    `  URL               ${handout.url}/`,
    `  認証局の証明書    ${handout.serverCa}`,
    `  クライアント証明書 ${institution?.p12 ?? ''}`,
    `  PKCS#12パスワード ${institution?.p12PasswordFile ?? ''} の中身`,
    `  ユーザID          ${user?.userId ?? ''}`,
    `  パスワード        ${newPassword}`,
    '',
    'コマンドで見る:',
    `  npm run -s hoshodesk -- --home ${home} --ignore-hours status`,
    `  npm run -s hoshodesk -- --home ${home} search --text 商店`,
    '',
    '配信サーバで何かを起こす(再発行の例):',
    `  curl -X POST ${handout.controlUrl}/commands/reissue -H 'Authorization: Bearer ${handout.controlToken}' -d '{"fileId":"ファイルID"}'`,
  ];
  console.log(`\n${lines.join('\n')}`);
}
