/** ユーザメンテ with its five tabs on every skin (R110, R111, E23). */
import { describe, expect, it } from 'vitest';
import { branchUser, headquarters, loggedIn, password, startWorld } from './testing/world.ts';
import { skinNumbers } from './skins/skin.ts';

describe.each(skinNumbers)('skin %i', (skin) => {
  it('shows the user information', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    const { text } = await person.press('ユーザメンテ');
    for (const shown of [headquarters, '〇×銀行 本部', 'honbu@bank2345.example.jp', '必要']) {
      expect(text).toContain(shown);
    }
  });

  it('changes the password only with the current one and a good new one', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    const change = async (current: string, next: string): Promise<string> => {
      await person.press('ユーザメンテ');
      await person.press('パスワード変更');
      const values = [
        ['currentPassword', current],
        ['newPassword', next],
        ['newPasswordAgain', next],
      ] as const;
      return (await person.press('決定', values)).text;
    };
    expect(await change('Wrong0000', 'Mihon2027')).toContain('現在のパスワードが違います。');
    expect(await change(password, 'short')).toContain('8~16桁');
    expect(await change(password, 'Mihon2027')).toContain('パスワードを変更しました。');
    expect(server.state.users.get(headquarters)?.password).toBe('Mihon2027');
  });

  it('changes the name and the mail address', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    const change = async (tab: string, value: string): Promise<string> => {
      await person.press('ユーザメンテ');
      await person.press(tab);
      return (await person.press('決定', [['newValue', value]])).text;
    };
    expect(await change('ユーザ名変更', '〇×銀行 髙﨑支店')).toContain('ユーザ名を変更しました。');
    expect(await change('ユーザ名変更', 'あ'.repeat(32))).toContain('31桁以内');
    expect(await change('メールアドレス変更', 'new@bank2345.example.jp')).toContain('変更しました');
    expect(await change('メールアドレス変更', 'not an address')).toContain('正しくありません');
    expect(server.state.users.get(headquarters)).toMatchObject({
      name: '〇×銀行 髙﨑支店',
      mailAddress: 'new@bank2345.example.jp',
    });
  });

  it('lets a branch, but not headquarters, do without notification mails', async () => {
    const server = await startWorld({ skin });
    const answers: string[] = [];
    for (const userId of [branchUser, headquarters]) {
      const person = await loggedIn(server, userId);
      await person.press('ユーザメンテ');
      await person.press('アップロード通知メール設定');
      answers.push((await person.press('決定', [['notification', '0']])).text);
    }
    expect(answers[0]).toContain('変更しました');
    expect(answers[1]).toContain('変更できません');
    expect(server.state.users.get(branchUser)?.uploadNotification).toBe(false);
    expect(server.state.users.get(headquarters)?.uploadNotification).toBe(true);
  });
});
