/** Skin 1: label/for, UTF-8, semantic tables, GET links, redirects after POST. */
import type { Block, Field, FormBlock, Link, View } from '../screens/view.ts';
import { type Html, markup, raw } from './markup.ts';
import { actionAt } from './paths.ts';
import type { Skin } from './skin.ts';
import { skin1Href, skin1Paths } from './skin-1-links.ts';
import { renderResults } from './skin-1-results.ts';
import { skin1Style } from './skin-1-style.ts';

export const skin1: Skin = {
  number: 1,
  charset: 'utf-8',
  contentType: 'text/html; charset=UTF-8',
  sessionIn: 'cookie',
  tokens: 'none',
  redirectTo: (action) => skin1Href(action),
  onward: {},
  recognise: (_method, path) => actionAt(skin1Paths, path),
  render: (view) => page(view).html,
};

function page(view: View): Html {
  return markup`<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>${view.title} | ${view.associationName}</title>
<style>${raw(skin1Style)}</style></head>
<body><header><h1>${view.associationName}</h1>${userLine(view)}</header>
${view.user === null ? null : navigation}
<main><h2>${view.title}</h2>
${view.messages.map((message) => markup`<p class="message" role="alert">${message}</p>`)}
${view.blocks.map(renderBlock)}
</main></body></html>`;
}

function userLine({ user }: View): Html | null {
  if (user === null) return null;
  return markup`<p>前回ログイン日時: ${user.lastLogin}<br>ログインユーザ: ${user.name}<br>
<a href="${skin1Href('logout')}">ログアウト</a></p>`;
}

const navigation = markup`<nav><a href="${skin1Href('search-screen')}">保証書検索</a>
<a href="${skin1Href('maintenance')}">ユーザメンテ</a></nav>`;

function renderBlock(block: Block): Html {
  switch (block.type) {
    case 'form':
      return renderForm(block);
    case 'results':
      return renderResults(block);
    case 'tabs':
      return markup`<p class="tabs">${block.tabs.map((tab) =>
        tab.current ? markup`<strong>${tab.label}</strong>` : link(tab),
      )}</p>`;
    case 'facts':
      return markup`<dl>${block.rows.map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>`;
    case 'links':
      return markup`<p>${block.links.map(link)}</p>`;
    case 'text':
      return markup`<p>${block.text}</p>`;
  }
}

function link({ label, action, params }: Link): Html {
  return markup`<a href="${skin1Href(action, params)}">${label}</a>`;
}

function renderForm(form: FormBlock): Html {
  return markup`<form class="fields" method="post" action="${skin1Href(form.action)}">
${Object.entries(form.params).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
${form.fields.map(renderField)}
${form.buttons.map(({ name, label }) => markup`<button type="submit" name="${name}" value="1">${label}</button>`)}
</form>`;
}

function renderField({ label, control }: Field): Html {
  switch (control.type) {
    case 'text':
    case 'password':
      return markup`<div class="field"><label for="${control.name}">${label}</label>
<input type="${control.type}" id="${control.name}" name="${control.name}" value="${control.value}" autocomplete="off"></div>`;
    case 'date-range':
      return markup`<div class="field"><label for="${control.fromName}">${label}</label>
<input type="text" id="${control.fromName}" name="${control.fromName}" value="${control.from}" placeholder="YYYY/MM/DD" size="12">
~ <input type="text" id="${control.toName}" name="${control.toName}" value="${control.to}" placeholder="YYYY/MM/DD" size="12" aria-label="${label} 終了"></div>`;
    case 'select':
      return markup`<div class="field"><label for="${control.name}">${label}</label>
<select id="${control.name}" name="${control.name}">${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<option value="${value}" selected>${text}</option>`
          : markup`<option value="${value}">${text}</option>`,
      )}</select></div>`;
    case 'radio':
      return markup`<fieldset class="field"><legend>${label}</legend>${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<label><input type="radio" name="${control.name}" value="${value}" checked>${text}</label>`
          : markup`<label><input type="radio" name="${control.name}" value="${value}">${text}</label>`,
      )}</fieldset>`;
  }
}
