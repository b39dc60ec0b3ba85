/** Skin 2: Shift_JIS, nested layout tables, labels in neighbouring cells, image buttons, a token on every page. */
import type { Block, FormBlock, View } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import { actionAt } from './paths.ts';
import { type PageContext, type Skin, tokenField } from './skin.ts';
import { imageButton, input, pictureLink, skin2Href, skin2Paths } from './skin-2-parts.ts';
import { renderResults } from './skin-2-results.ts';

export const skin2: Skin = {
  number: 2,
  charset: 'shift_jis',
  contentType: 'text/html; charset=Shift_JIS',
  sessionIn: 'cookie',
  tokens: 'page',
  redirectTo: null,
  onward: {},
  recognise: (_method, path) => actionAt(skin2Paths, path),
  render: (view, context) => page(view, hiddenToken(context)).html,
};

/** The page has one token, whatever a form leads to. */
function hiddenToken({ tokenFor }: PageContext): Html {
  const token = tokenFor('menu');
  return token === null ? markup`` : markup`<input type="hidden" name="${tokenField}" value="${token}">`;
}

function page(view: View, hidden: Html): Html {
  return markup`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
<title>${view.associationName}</title></head>
<body bgcolor="#f4f4ec" text="#222222">
<table border="0" width="100%" cellspacing="0"><tr><td bgcolor="#3a6b4a" height="48">
<table border="0" width="100%"><tr><td><font color="#ffffff" size="4"><b>${view.associationName}</b></font></td>${userCells(view)}</tr></table>
</td></tr>${view.user === null ? null : navigation}
<tr><td>
<table border="0" cellpadding="8"><tr><td><font size="3" color="#3a6b4a"><b>■ ${view.title}</b></font></td></tr>
${view.messages.map((message) => markup`<tr><td><font color="#cc0000">${message}</font></td></tr>`)}
${view.blocks.map((block) => markup`<tr><td>${renderBlock(block, hidden)}</td></tr>`)}
</table></td></tr></table>
</body></html>`;
}

function userCells({ user }: View): Html | null {
  if (user === null) return null;
  const line = (text: string): Html =>
    markup`<tr><td align="right"><font color="#ffffff" size="2">${text}</font></td></tr>`;
  return markup`<td align="right"><table border="0">${line(`前回ログイン日時: ${user.lastLogin}`)}${line(
    `ログインユーザ: ${user.name}`,
  )}</table></td><td width="110">${pictureLink({ label: 'ログアウト', action: 'logout' })}</td>`;
}

const navigation = markup`<tr><td bgcolor="#d8e4d8"><table border="0"><tr>
<td>${pictureLink({ label: '保証書検索', action: 'search-screen' })}</td>
<td>${pictureLink({ label: 'ユーザメンテ', action: 'maintenance' })}</td></tr></table></td></tr>`;

function renderBlock(block: Block, hidden: Html): Html {
  switch (block.type) {
    case 'form':
      return renderForm(block, hidden);
    case 'results':
      return renderResults(block, hidden);
    case 'tabs':
      return markup`<table border="0"><tr>${block.tabs.map((tab) =>
        tab.current
          ? markup`<td bgcolor="#ffffff"><b>${tab.label}</b></td>`
          : markup`<td><a href="${skin2Href(tab.action, tab.params)}">${tab.label}</a></td>`,
      )}</tr></table>`;
    case 'facts':
      return markup`<table border="1" cellspacing="0" cellpadding="4">${block.rows.map(
        ([label, value]) => markup`<tr><th align="left">${label}</th><td>${value}</td></tr>`,
      )}</table>`;
    case 'links':
      return markup`${block.links.map(pictureLink)}`;
    case 'text':
      return markup`<font size="2">${block.text}</font>`;
  }
}

function renderForm(form: FormBlock, hidden: Html): Html {
  const rows = form.fields.map(
    ({ label, control }) =>
      markup`<tr><th align="left" bgcolor="#d8e4d8" nowrap><font size="2">${label}</font></th><td bgcolor="#ffffff">${input(control)}</td></tr>
`,
  );
  return markup`<form method="post" action="${skin2Paths[form.action]}">${hidden}
${Object.entries(form.params).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<table border="0" cellpadding="0"><tr><td bgcolor="#888888"><table border="0" cellspacing="1" cellpadding="4">${rows}</table></td></tr>
<tr><td align="center"><table border="0"><tr>${form.buttons.map((button) => markup`<td>${imageButton(button)}</td>`)}</tr></table></td></tr></table>
</form>`;
}
