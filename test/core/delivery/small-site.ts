/** A tiny delivery site with its own markups, unlike the emulator's: frames, definition lists, session id in the URL. */
import type { ServerResponse } from 'node:http';
import { html, type Script } from './scripted-server.ts';

export interface SmallFile {
  readonly fileId: string;
  readonly kind: string;
  readonly branch: string;
  readonly uploadedOn: string;
  readonly name: string;
}

export type SmallMarkup = 'frames' | 'definitions' | 'plain';

export interface SmallSite {
  readonly script: Script;
  readonly logins: () => number;
  /** The server forgets everyone, as after a restart. */
  forgetSessions(): void;
  files: readonly SmallFile[];
  readonly searches: string[];
}

export const samplePdf = Buffer.from(`%PDF-1.3\n${'見本'.repeat(500)}\n%%EOF\n`);
const perPage = 2;

/** Makes the site; its session id travels in the path of every link and form, never in a cookie. */
export function createSmallSite(markup: SmallMarkup, initial: readonly SmallFile[]): SmallSite {
  let sessions = new Set<string>();
  let logins = 0;
  const site = {
    logins: () => logins,
    forgetSessions: () => {
      sessions = new Set();
    },
    files: initial,
    searches: [] as string[],
    script: ((request, response, body) => {
      const url = new URL(request.url ?? '/', 'https://small.example');
      const fields = request.method === 'POST' ? new URLSearchParams(body) : url.searchParams;
      const [, id = '', action = ''] = /^\/s(\w+)\/(\w+)/.exec(url.pathname) ?? [];
      if (
        url.pathname === '/login' &&
        fields.get('a1') === '14234500001' &&
        fields.get('a2') === 'abc12345'
      ) {
        logins += 1;
        const created = `${logins}x${Date.now()}`;
        sessions.add(created);
        response.writeHead(302, { location: `/s${created}/home` }).end();
      } else if (!sessions.has(id)) {
        html(response, `${url.pathname === '/' ? '' : '<p>ログインし直してください</p>'}${loginForm}`);
      } else {
        answer(site, { markup, base: `/s${id}`, action, fields }, response);
      }
    }) as Script,
  };
  return site;
}

const loginForm = `<form method=post action="/login"><dl>
<dt>ユーザＩＤ</dt><dd><input name=a1></dd><dt>パスワード</dt><dd><input type=password name=a2></dd></dl>
<p>※サービス提供時間：原則として協会営業日の8:45～19:00</p><button>ログイン</button></form>`;

interface Step {
  readonly markup: SmallMarkup;
  readonly base: string;
  readonly action: string;
  readonly fields: URLSearchParams;
}

function answer(site: SmallSite, step: Step, response: ServerResponse): void {
  const { markup, base, action, fields } = step;
  const menu = `<ul><li><a href="${base}/search" target="main">保証書検索</a></li><li><a href="${base}/user" target="main">ユーザメンテ</a></li></ul><a href="${base}/bye" target="_top">ログアウト</a>`;
  if (action === 'home' && markup === 'frames') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<html><frameset cols="20%,*"><frame name="menu" src="${base}/menu"><frame name="main" src="${base}/top"></frameset></html>`,
    );
  } else if (action === 'file') {
    response
      .writeHead(200, { 'content-type': 'application/pdf', 'content-length': samplePdf.length })
      .end(samplePdf);
  } else {
    const inFrame = markup === 'frames' && action !== 'menu';
    html(
      response,
      (inFrame ? '' : menu.replaceAll('target="main"', '')) +
        (markup === 'frames' && action === 'menu' ? menu : '') +
        content(site, step, fields),
    );
  }
}

function content(site: SmallSite, { markup, base, action }: Step, fields: URLSearchParams): string {
  switch (action) {
    case 'search':
      return searchForm(markup, base);
    case 'list':
      return list(site, base, fields);
    default:
      return '<p>○○信用保証協会</p><p>前回ログイン日時：2020-01-02 09:05</p><p>ログインユーザ：〇×銀行 本部</p>';
  }
}

function searchForm(markup: SmallMarkup, base: string): string {
  const rows: readonly (readonly [string, string])[] = [
    [
      'アップロード日',
      markup === 'definitions'
        ? `${dateParts('f')} ～ ${dateParts('t')}`
        : '<input name=f> ～ <input name=t>',
    ],
    ['保証（変更）日', '<input name=g1>～<input name=g2>'],
    ['顧客番号', '<input name=k1>'],
    ['顧客名', '<input name=k2>'],
    [
      'ファイル種類',
      '<select name=sy><option value="">すべて<option>1:保証<option>2:条件変更<option>3:無効<option>4:テスト送信</select>',
    ],
    ['営業店コード', '<input name=ten>'],
    ['ファイル名（ファイルＩＤ）', '<input name=id>'],
  ];
  const body =
    markup === 'definitions'
      ? `<dl>${rows.map(([label, control]) => `<dt>・${label}：</dt><dd>${control}</dd>`).join('')}</dl>`
      : rows.map(([label, control]) => `<p>${label}<br>${control}</p>`).join('');
  return `<form action="${base}/list">${body}<input type=submit name=go value="検　索"><input type=reset value="クリア"></form>`;
}

function dateParts(prefix: string): string {
  return `<input name=${prefix}y size=4>年<input name=${prefix}m size=2>月<input name=${prefix}d size=2>日`;
}

function dateOf(fields: URLSearchParams, prefix: string): string {
  const parts = ['y', 'm', 'd'].map((part) => fields.get(prefix + part) ?? '');
  return (fields.get(prefix) ?? '').replaceAll('/', '-') || parts.filter((part) => part !== '').join('-');
}

function list(site: SmallSite, base: string, fields: URLSearchParams): string {
  site.searches.push(fields.toString());
  const [from, to] = [dateOf(fields, 'f'), dateOf(fields, 't')];
  const found = site.files
    .filter((file) => from === '' || file.uploadedOn >= from)
    .filter((file) => to === '' || file.uploadedOn <= to)
    .filter((file) => file.kind.startsWith((fields.get('sy') ?? '').slice(0, 1)))
    .filter((file) => (fields.get('ten') ?? '') === '' || file.branch === fields.get('ten'))
    .filter((file) => file.name.includes(fields.get('k2') ?? ''))
    .filter((file) => file.fileId.startsWith(fields.get('id') ?? ''));
  if (found.length === 0) return '<p>該当するデータはありません。</p>';
  const page = Number(fields.get('p') ?? 1);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const next = new URLSearchParams(fields);
  next.set('p', String(page + 1));
  const more = page * perPage < found.length ? `<a href="${base}/list?${next.toString()}">次へ＞</a>` : '';
  const cells = (file: SmallFile): string =>
    `<span><input type=checkbox name=c value=1></span><span>${file.name}</span><span><a href="${base}/file?n=${file.fileId}">${file.fileId}.pdf</a></span><span>${file.uploadedOn.replaceAll('-', '/')} 10:20</span><span>${file.kind}</span><span>${file.branch}</span>`;
  return `<p>検索結果：${found.length}件</p>${more}<div class=g><div><span>選択</span><span>顧客名</span><span>ファイル名（ファイルID）↑↓</span><span>アップロード日↑↓</span><span>ファイル種類</span><span>営業店コード</span></div>
${shown.map((file) => `<div>${cells(file)}</div>`).join('')}</div>`;
}
