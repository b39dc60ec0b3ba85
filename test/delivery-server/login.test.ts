/** Login, パスワード作成, パスワード初期化 and logout on every skin (R98–R101, R108, R109). */
import { describe, expect, it } from 'vitest';
import {
  branchUser,
  credentials,
  headquarters,
  loggedIn,
  password,
  personAt,
  searchFor,
  startWorld,
} from './testing/world.ts';
import { skinNumbers } from './skins/skin.ts';

const newPassword = (text: string, again: string = text) =>
  [
    ['newPassword', text],
    ['newPasswordAgain', again],
  ] as const;

describe.each(skinNumbers)('skin %i', (skin) => {
  it('leads from the initial password over パスワード作成 to the menu', async () => {
    const server = await startWorld({ skin, passwords: {} });
    const person = await personAt(server);
    expect(person.seen().text).toContain('○○信用保証協会');
    const initial = server.state.users.get(headquarters)?.initialPassword ?? '';
    const creation = await person.press('ログイン', credentials(headquarters, initial));
    expect(creation.text).toContain('パスワード作成');
    const menu = await person.press('決定', newPassword(password));
    expect(menu.text).toContain('ログインユーザ: 〇×銀行 本部');
    expect(menu.text).toContain('前回ログイン日時: -');
  });

  it.each([
    ['Short1', 'Short1', '8~16桁'],
    ['onlyletters', 'onlyletters', '8~16桁'],
    ['Mihon2026', 'Mihon2027', '一致しません'],
  ])('refuses the new password %s / %s', async (text, again, complaint) => {
    const server = await startWorld({ skin, passwords: {} });
    const person = await personAt(server);
    const initial = server.state.users.get(headquarters)?.initialPassword ?? '';
    await person.press('ログイン', credentials(headquarters, initial));
    const answer = await person.press('決定', newPassword(text, again));
    expect(answer.text).toContain(complaint);
    expect(server.state.users.get(headquarters)?.passwordIsInitial).toBe(true);
  });

  it('refuses the initial password as the new one', async () => {
    const server = await startWorld({ skin, passwords: {} });
    const person = await personAt(server);
    const initial = server.state.users.get(headquarters)?.initialPassword ?? '';
    await person.press('ログイン', credentials(headquarters, initial));
    expect((await person.press('決定', newPassword(initial))).text).toContain('初期パスワードと同じ');
  });

  it('says the same of a wrong password, an unknown user and a user of another institution', async () => {
    const server = await startWorld({ skin });
    const person = await personAt(server);
    for (const [userId, secret] of [
      [headquarters, 'Wrong0000'],
      ['14234599901', password],
      ['16234500001', password],
    ] as const) {
      const answer = await person.press('ログイン', credentials(userId, secret));
      expect(answer.text).toContain('ユーザIDまたはパスワードが違います。');
    }
    const attempts = server.log.requests().filter(({ action }) => action === 'login');
    expect(attempts.map(({ note }) => note)).toEqual(['wrong-password', 'unknown-user', 'other-institution']);
  });

  it('forces a new password once the old one is 120 days old', async () => {
    const server = await startWorld({ skin });
    await server.scenario.advance({ days: 119 });
    const early = await personAt(server);
    expect((await early.press('ログイン', credentials(headquarters))).text).toContain('メニュー');
    await server.scenario.advance({ days: 1 });
    const late = await personAt(server);
    const answer = await late.press('ログイン', credentials(headquarters));
    expect(answer.text).toContain('パスワードの有効期限が切れています');
    expect((await late.press('決定', newPassword(password))).text).toContain('現在のパスワードと同じ');
    expect((await late.press('決定', newPassword('Mihon2027'))).text).toContain('ログインユーザ');
  });

  it('shows when the user logged in before', async () => {
    const server = await startWorld({ skin });
    await loggedIn(server);
    await server.scenario.advance({ minutes: 75 });
    const person = await loggedIn(server);
    expect(person.seen().text).toContain('前回ログイン日時: 2026-04-15 12:00');
  });

  it('resets a password to the initial one', async () => {
    const server = await startWorld({ skin });
    const person = await personAt(server);
    await person.press('パスワード初期化');
    const refused = await person.press('パスワード初期化', [['userId', '14234600001']]);
    expect(refused.text).toContain('存在しません');
    const done = await person.press('パスワード初期化', [['userId', headquarters]]);
    expect(done.text).toContain('パスワードを初期化しました');
    const initial = server.state.users.get(headquarters)?.initialPassword ?? '';
    expect((await person.press('ログイン', credentials(headquarters, initial))).text).toContain(
      'パスワード作成',
    );
  });

  it('ends the session at ログアウト', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    expect((await person.press('ログアウト')).$('input[name=password]')).toHaveLength(1);
    expect(server.log.requests().at(-1)?.userId).toBeNull();
  });

  it('asks to log in again when the session is gone', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    await searchFor(person);
    await server.scenario.dropSessions();
    expect((await person.press('検索')).text).toContain('再度ログインしてください');
  });

  it('asks to log in again after half an hour without a request', async () => {
    const server = await startWorld({ skin });
    const person = await loggedIn(server);
    await server.scenario.advance({ minutes: 31 });
    expect((await person.press('保証書検索')).text).toContain('再度ログインしてください');
  });
});

it('carries the session of skin 5 in every address and in no cookie', async () => {
  const server = await startWorld({ skin: 5 });
  const person = await loggedIn(server);
  const { $, headers } = person.seen();
  expect(headers['set-cookie']).toBeUndefined();
  const addresses = $('[href], [action]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? attribs['action']);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^\/portal[^?]*;jsessionid=[0-9A-F]{32}(\?|$)/);
  const withoutIt = await person.open('/portal/certificates');
  expect(withoutIt.text).toContain('再度ログインしてください');
});

it('opens skin 4 as a frameset and asks for the password over the whole window again', async () => {
  const server = await startWorld({ skin: 4 });
  const person = await loggedIn(server);
  expect(person.seen().$('[data-frame]')).toHaveLength(3);
  await server.scenario.dropSessions();
  await person.press('保証書検索');
  expect(person.seen().$('[data-frame]')).toHaveLength(3);
  await person.press('ログイン', credentials(headquarters));
  expect(person.seen().text).toContain('ログインユーザ: 〇×銀行 本部');
  expect((await person.press('ログアウト')).$('[data-frame]')).toHaveLength(0);
});

it('locks a user after the refused logins the rule allows', async () => {
  const server = await startWorld({ rules: { lockoutAfter: 2 } });
  const person = await personAt(server);
  await person.press('ログイン', credentials(headquarters, 'Wrong0001'));
  await person.press('ログイン', credentials(headquarters, 'Wrong0002'));
  expect((await person.press('ログイン', credentials(headquarters))).text).toContain('ロック');
});

it('refuses branch users where only headquarters may come in', async () => {
  const server = await startWorld({ rules: { headquartersOnly: true } });
  const person = await personAt(server);
  expect((await person.press('ログイン', credentials(branchUser))).text).toContain('ユーザが営業店です。');
  expect((await person.press('ログイン', credentials(headquarters))).text).toContain('メニュー');
});
