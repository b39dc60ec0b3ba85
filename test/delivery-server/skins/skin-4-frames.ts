/** The frames of skin 4: banner, menu and content, and what someone without frames would read. */
import type { View } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import { pictureLink } from './skin-4-parts.ts';

const banner = '/hosho/frame/banner.jsp';
const side = '/hosho/frame/side.jsp';
const top = '/hosho/frame/top.jsp';

const frames: Readonly<Record<string, (view: View) => Html>> = {
  [banner]: bannerFrame,
  [side]: sideFrame,
  [top]: (view) => document(view, content(view, [])),
};

/** How the frame at a path is drawn, `null` where no frame lives. */
export function frameOf(path: string): ((view: View) => Html) | null {
  return frames[path] ?? null;
}

export function frameset(view: View): Html {
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN" "http://www.w3.org/TR/html4/frameset.dtd">
<HTML lang="ja">${head(view)}
<FRAMESET rows="64,*" border="0"><FRAME src="${banner}" name="banner" title="見出し" scrolling="no" noresize>
<FRAMESET cols="150,*"><FRAME src="${side}" name="side" title="メニュー"><FRAME src="${top}" name="main" title="内容"></FRAMESET>
<NOFRAMES><BODY><P>フレームを表示できないブラウザではご利用いただけません。<BR>フレームを表示できるブラウザで再度ログインしてください。</P></BODY></NOFRAMES>
</FRAMESET></HTML>`;
}

export function document(view: View, body: Html): Html {
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML lang="ja">${head(view)}<BODY bgcolor="#fffff4" text="#332211" link="#663300">
${body}
</BODY></HTML>`;
}

/** Title, messages and blocks; the association's name where no banner stands above. */
export function content(view: View, blocks: readonly Html[]): Html {
  return markup`<table border="0" cellpadding="6">${view.user === null ? markup`<tr><td><font size="5"><b>${view.associationName}</b></font></td></tr>` : null}
<tr><td><font size="4" color="#663300">◇ ${view.title} ◇</font></td></tr>
${view.messages.map((message) => markup`<tr><td><font color="#cc0000"><b>${message}</b></font></td></tr>`)}
${blocks.map((block) => markup`<tr><td>${block}</td></tr>`)}</table>`;
}

function head(view: View): Html {
  return markup`<HEAD><META http-equiv="Content-Type" content="text/html; charset=EUC-JP"><TITLE>${view.associationName} 電子保証書</TITLE></HEAD>`;
}

function bannerFrame(view: View): Html {
  const { user } = view;
  return document(
    view,
    markup`<table border="0" width="100%"><tr><td rowspan="2"><font size="5"><b>${view.associationName}</b></font></td>
<td align="right"><font size="2">ログインユーザ: ${user?.name ?? ''}</font></td><td rowspan="2">${pictureLink({ label: 'ログアウト', action: 'logout' }, '_top')}</td></tr>
<tr><td align="right"><font size="2">前回ログイン日時: ${user?.lastLogin ?? ''}</font></td></tr></table>`,
  );
}

function sideFrame(view: View): Html {
  const link = (label: string, action: 'search-screen' | 'maintenance'): Html =>
    markup`<tr><td>${pictureLink({ label, action }, 'main')}</td></tr>`;
  return document(
    view,
    markup`<table border="0">${link('保証書検索', 'search-screen')}${link('ユーザメンテ', 'maintenance')}</table>`,
  );
}
