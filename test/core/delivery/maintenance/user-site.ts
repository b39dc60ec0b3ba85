/** A site that keeps one user: password screens and ユーザメンテ in two markups, one with a confirmation step. */
import type { Script } from '../scripted-server.ts';
import { html } from '../scripted-server.ts';

export interface UserSite {
  readonly script: Script;
  user: { password: string; initial: boolean; expired: boolean; name: string; mail: string; wanted: boolean };
  /** Paths of requests that change something. */
  readonly changes: string[];
}

const tabs = (base: string): string =>
  ['ユーザ情報', 'パスワード変更', 'ユーザ名変更', 'メールアドレス変更', 'アップロード通知メール設定']
    .map((tab, index) => `<a href="${base}/tab${index}">${tab}</a>`)
    .join(' | ');

export function createUserSite(style: 'direct' | 'confirming', initial = false): UserSite {
  const site: UserSite = {
    user: {
      password: initial ? 'first1234' : 'abc12345',
      initial,
      expired: false,
      name: 'テスト本店1支店1',
      mail: 'a@example.jp',
      wanted: true,
    },
    changes: [],
    script: (request, response, body) => {
      const path = request.url ?? '/';
      const fields = new URLSearchParams(body);
      if (request.method === 'POST' && path !== '/login') site.changes.push(path);
      html(response, pageFor(site, { style, path, fields }));
    },
  };
  return site;
}

interface Step {
  readonly style: 'direct' | 'confirming';
  readonly path: string;
  readonly fields: URLSearchParams;
}

const login = `<form action=/login method=post><table><tr><td>ユーザID<td><input name=u><tr><td>パスワード<td><input type=password name=p></table><input type=submit value=ログイン></form>
<form action=/reset><input type=submit value=パスワード初期化></form>`;
const creation = (note: string): string =>
  `<h1>パスワード作成</h1><p>${note}</p><p>※パスワードは半角英数字8～16桁（英数字混合）で入力</p><p>※パスワード有効期限は120日</p><form action=/create method=post>パスワード <input type=password name=a><br>パスワード（確認） <input type=password name=b><input type=submit value=決定></form>`;
const menu = `<a href=/list>保証書検索</a> <a href=/user/tab0>ユーザメンテ</a> <a href=/bye>ログアウト</a>`;

function pageFor(site: UserSite, step: Step): string {
  const { user } = site;
  const { path, fields } = step;
  switch (path.replace(/\?.*/, '')) {
    case '/login':
      if (fields.get('p') !== user.password) return `<p>ユーザIDまたはパスワードが違います。</p>${login}`;
      if (user.expired) return creation('パスワードの有効期限が切れています。');
      return user.initial ? creation('') : menu;
    case '/create':
      if (fields.get('a') === 'taken1234') return creation('過去に使用したパスワードは使用できません。');
      Object.assign(user, { password: fields.get('a'), initial: false, expired: false });
      return menu;
    case '/reset':
      return '<h1>パスワード初期化</h1><form action=/reset2 method=post>ユーザID <input name=u><button>パスワード初期化</button></form>';
    case '/reset2':
      return fields.get('u') === '14234500001'
        ? `<p>パスワードを初期化しました。</p>${login}`
        : '<p>ユーザIDが存在しません。</p>';
    default:
      return path.startsWith('/user/') ? menu + tabs('/user') + maintenance(site, step) : login;
  }
}

function maintenance({ user }: UserSite, { style, path, fields }: Step): string {
  const form = (name: string, controls: string): string =>
    `<form method=post action=/user/${style === 'confirming' ? 'ask' : 'do'}${name}>${controls}<input type=submit value=変更></form>`;
  const asked = /^\/user\/ask(\w+)/.exec(path)?.[1];
  if (asked !== undefined) {
    const kept = [...fields]
      .map(([name, value]) => `<input type=hidden name="${name}" value="${value}">`)
      .join('');
    return `<p>この内容でよろしいですか</p><form method=post action=/user/do${asked}>${kept}<button>OK</button></form>`;
  }
  const tab = path.slice('/user/'.length);
  if (tab.startsWith('do')) return changed(user, { style, fields, tab });
  switch (tab) {
    case 'tab1':
      return form(
        'password',
        '<dl><dt>現在のパスワード<dd><input type=password name=a><dt>新しいパスワード<dd><input type=password name=b><dt>新しいパスワード（確認）<dd><input type=password name=c></dl>',
      );
    case 'tab2':
      return form(
        'name',
        `<p>現在のユーザ名：${user.name}</p><label>ユーザ名<input name=n value="${user.name}"></label>`,
      );
    case 'tab3':
      return form(
        'mail',
        '<table><tr><th>メールアドレス<td><input name=m><tr><th>メールアドレス（確認）<td><input name=m2></table>',
      );
    case 'tab4':
      return form(
        'wanted',
        style === 'direct'
          ? '<input type=radio name=w value=1 checked>必要 <input type=radio name=w value=0>不要'
          : '<select name=w><option value=1>必要<option value=0>不要</select>',
      );
    default:
      return style === 'direct'
        ? `<table><tr><th>ユーザID<td>14234500001<tr><th>ユーザ名<td>${user.name}<tr><th>メールアドレス<td>${user.mail}<tr><th>アップロード通知メール設定<td>${user.wanted ? '必要' : '不要'}</table>`
        : `<dl><dt>ユーザＩＤ：<dd>14234500001<dt>ユーザー名：<dd>${user.name}<dt>メールアドレス：<dd>${user.mail}<dt>アップロード通知メール設定：<dd>${user.wanted ? '必要' : '不要'}</dl>`;
  }
}

interface Changing {
  readonly style: 'direct' | 'confirming';
  readonly fields: URLSearchParams;
  readonly tab: string;
}

function changed(user: UserSite['user'], { style, fields, tab }: Changing): string {
  switch (tab) {
    case 'dopassword':
      if (fields.get('a') !== user.password) return '<p>現在のパスワードが違います。</p>';
      if (fields.get('b') !== fields.get('c')) return '<p>パスワードが一致しません。</p>';
      user.password = fields.get('b') ?? '';
      return '<p>パスワードを変更しました。</p>';
    case 'doname':
      user.name = fields.get('n') ?? '';
      return style === 'direct' ? '<p>ユーザ名を変更しました。</p>' : '';
    case 'domail':
      if (fields.get('m') !== fields.get('m2')) return '<p>メールアドレスが一致しません。</p>';
      user.mail = fields.get('m') ?? '';
      return '<p>更新が完了しました。</p>';
    case 'dowanted':
      user.wanted = fields.get('w') === '1';
      return '<p>設定を変更しました。</p>';
    default:
      return '';
  }
}
