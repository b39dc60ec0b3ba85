/** Skin 3: a grid of divs instead of tables, text before inputs, one path, POST only. */
import { actions } from '../screens/actions.ts';
import type { Block, FormBlock, View } from '../screens/view.ts';
import { type Html, markup, raw } from './markup.ts';
import type { Skin } from './skin.ts';
import { field, hiddenValues, linkForm, screenCodes, skin3Path } from './skin-3-parts.ts';
import { renderResults } from './skin-3-results.ts';

export const skin3: Skin = {
  number: 3,
  charset: 'utf-8',
  contentType: 'text/html; charset=UTF-8',
  sessionIn: 'cookie',
  tokens: 'none',
  redirectTo: null,
  onward: {},
  recognise: (method, path, screen) => {
    if (path === '/' || (path === skin3Path && screen === '')) return 'login-screen';
    if (path !== skin3Path || method !== 'POST') return null;
    return actions.find((action) => screenCodes[action] === screen) ?? null;
  },
  render: (view) => page(view).html,
};

const style = raw(`
body { font-family: "BIZ UDPGothic", "Meiryo", sans-serif; margin: 0; min-width: max-content; background: #fff; color: #333; }
.top { background: #523a6b; color: #fff; padding: 12px; } .top .who { font-size: 12px; }
.menu, .bar { padding: 8px 12px; } .link { display: inline; } .link input { border: 0; background: #eee6f5; cursor: pointer; }
.content { padding: 12px; } .note { color: #b00020; padding: 6px 0; } .line { padding: 4px 0; }
.grid { display: table; font-size: 12px; border: 1px solid #bbb; } .head, .row { display: table-row; }
.head > div, .row > div { display: table-cell; padding: 4px 6px; border-bottom: 1px solid #ddd; white-space: nowrap; }
.head { background: #eee6f5; font-weight: bold; }`);

function page(view: View): Html {
  return markup`<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>電子保証書交付サービス</title><style>${style}</style></head>
<body><div class="top"><div>${view.associationName}</div>${who(view)}</div>
${view.user === null ? null : menu}
<div class="content"><div class="title">【${view.title}】</div>
${view.messages.map((message) => markup`<div class="note">${message}</div>`)}
${view.blocks.map(renderBlock)}
</div></body></html>`;
}

function who({ user }: View): Html | null {
  if (user === null) return null;
  return markup`<div class="who">前回ログイン日時: ${user.lastLogin} / ログインユーザ: ${user.name}</div>`;
}

const menu = markup`<div class="menu">${linkForm({ label: '保証書検索', action: 'search-screen' })}
${linkForm({ label: 'ユーザメンテ', action: 'maintenance' })}
${linkForm({ label: 'ログアウト', action: 'logout' })}</div>`;

function renderBlock(block: Block): Html {
  switch (block.type) {
    case 'form':
      return renderForm(block);
    case 'results':
      return renderResults(block);
    case 'tabs':
      return markup`<div class="bar">${block.tabs.map((tab) =>
        tab.current ? markup`<span>${tab.label}</span> ` : linkForm(tab),
      )}</div>`;
    case 'facts':
      return markup`<div>${block.rows.map(
        ([label, value]) => markup`<div class="line"><span>${label}</span> <span>${value}</span></div>`,
      )}</div>`;
    case 'links':
      return markup`<div class="bar">${block.links.map(linkForm)}</div>`;
    case 'text':
      return markup`<div>${block.text}</div>`;
  }
}

function renderForm(form: FormBlock): Html {
  return markup`<form method="post" action="${skin3Path}">${hiddenValues(form.action, form.params)}
${form.fields.map(field)}
<div class="line">${form.buttons.map(({ name, label }) => markup`<input type="submit" name="${name}" value="${label}"> `)}</div></form>`;
}
