/** Skin 5: HTML5 with landmarks and an ARIA grid, the session id in every address, a token in every form, chains of redirects. */
import type { Block, FormBlock, Link, TabsBlock, View } from '../screens/view.ts';
import { type Html, markup, raw } from './markup.ts';
import { actionAt } from './paths.ts';
import type { Skin } from './skin.ts';
import { field } from './skin-5-fields.ts';
import { landings, onward, type Place, placeOf, skin5Paths } from './skin-5-parts.ts';
import { renderResults } from './skin-5-results.ts';
import { skin5Style } from './skin-5-style.ts';

export const skin5: Skin = {
  number: 5,
  charset: 'utf-8',
  contentType: 'text/html;charset=utf-8',
  sessionIn: 'address',
  tokens: 'form',
  redirectTo: (action) => landings[action] ?? skin5Paths[action],
  onward,
  recognise: (_method, path) => actionAt(skin5Paths, path),
  render: (view, context) => page(view, placeOf(context)).html,
};

function page(view: View, place: Place): Html {
  return markup`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${view.title} - ${view.associationName}</title>
<style>${raw(skin5Style)}</style></head>
<body><noscript>JavaScriptを有効にしてください。</noscript>
<header role="banner"><strong>${view.associationName}</strong>${account(view, place)}</header>
<div class="columns">${view.user === null ? null : navigation(place)}
<main><h1>${view.title}</h1>
${view.messages.map((message) => markup`<div class="alert" role="alert"><svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7"/></svg><p>${message}</p></div>`)}
${view.blocks.map((block) => renderBlock(block, place))}
</main></div>${unseen(view)}</body></html>`;
}

function account({ user }: View, place: Place): Html | null {
  if (user === null) return null;
  return markup`<div class="account"><p>ログインユーザ: ${user.name}</p>
<p><small>前回ログイン日時: <time>${user.lastLogin}</time></small></p>
<form method="post" action="${place.href('logout')}">${place.hidden('logout')}<button class="quiet">ログアウト</button></form></div>`;
}

function navigation(place: Place): Html {
  return markup`<nav aria-label="メニュー"><ul><li><a href="${place.href('search-screen')}"><span>保証書検索</span></a></li>
<li><a href="${place.href('maintenance')}"><span>ユーザメンテ</span></a></li></ul></nav>`;
}

/** What scripts would use: a person never sees it, so no reader may. */
function unseen({ title }: View): Html {
  const state = JSON.stringify({
    screen: title,
    messages: {
      timeout: 'セッションが切れました。再度ログインしてください。',
      none: '該当するデータがありません。',
    },
    sample: { fileId: '99_9999999_1_1_000', kind: '無効', total: '99件' },
  });
  return markup`<script type="application/json" id="state">${raw(state)}</script>
<template id="dialog"><form method="post" action="/portal/unseen"><label>顧客番号 <input name="unseen"></label>
<button>検索</button><button>ログイン</button><button>決定</button><button>ファイルダウンロード</button><a href="/portal/unseen">2</a></form>
<div role="grid"><div role="row"><div>ファイル名</div><div>顧客番号</div><div>保証番号</div></div><div role="row"><div>99_9999999_1_1_000</div><div>1</div><div>1</div></div></div></template>`;
}

function renderBlock(block: Block, place: Place): Html {
  switch (block.type) {
    case 'form':
      return renderForm(block, place);
    case 'results':
      return renderResults(block, place);
    case 'tabs':
      return tabs(block, place);
    case 'facts':
      return markup`<dl class="facts">${block.rows.map(
        ([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}</dl>`;
    case 'links':
      return markup`<p>${block.links.map((link) => anchor(link, place))}</p>`;
    case 'text':
      return markup`<p>${block.text}</p>`;
  }
}

function tabs(block: TabsBlock, place: Place): Html {
  return markup`<div role="tablist">${block.tabs.map(
    (tab) =>
      markup`<a role="tab" aria-selected="${String(tab.current)}" href="${place.href(tab.action, tab.params)}">${tab.label}</a>`,
  )}</div>`;
}

function anchor({ label, action, params }: Link, place: Place): Html {
  return markup`<a href="${place.href(action, params)}">${label}</a>`;
}

/** A search may be looked at by its address; everything else is posted. */
function renderForm(form: FormBlock, place: Place): Html {
  const buttons = form.buttons.map(
    ({ name, label }) => markup`<button type="submit" name="${name}" value="1">${label}</button> `,
  );
  const fields = form.fields.map(field);
  if (form.action === 'search')
    return markup`<form role="search" method="get" action="${place.href('search')}" class="wide">${fields}<p class="buttons">${buttons}</p></form>`;
  return markup`<form method="post" action="${place.href(form.action)}">${place.hidden(form.action, form.params)}${fields}
<p class="buttons">${buttons}</p></form>`;
}
