/** Skin 4: EUC-JP, a frameset with a menu frame, no scripts, nested tables whose headings span rows, dates by era. */
import type { Block, FormBlock, View } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';
import { actionAt } from './paths.ts';
import type { Skin } from './skin.ts';
import { content, document, frameOf, frameset } from './skin-4-frames.ts';
import { imageButton, pictureLink, skin4Href, skin4Paths } from './skin-4-parts.ts';
import { fieldRows } from './skin-4-fields.ts';
import { renderResults } from './skin-4-results.ts';

export const skin4: Skin = {
  number: 4,
  charset: 'euc-jp',
  contentType: 'text/html',
  sessionIn: 'cookie',
  tokens: 'none',
  redirectTo: (action) => skin4Paths[action],
  onward: {},
  recognise: (_method, path) => (frameOf(path) === null ? actionAt(skin4Paths, path) : 'menu'),
  render: (view, { path }) => page(view, path).html,
};

/** Who is not logged in gets one page over the whole window; the menu is a frameset, everything else one of its frames. */
function page(view: View, path: string): Html {
  const frame = view.user === null ? null : frameOf(path);
  if (frame !== null) return frame(view);
  if (view.user !== null && path === skin4Paths.menu) return frameset(view);
  return document(
    view,
    content(
      view,
      view.blocks.map((block) => renderBlock(block, view)),
    ),
  );
}

function renderBlock(block: Block, view: View): Html {
  switch (block.type) {
    case 'form':
      return renderForm(block, view);
    case 'results':
      return renderResults(block);
    case 'tabs':
      return markup`<table border="0" cellpadding="4"><tr>${block.tabs.map((tab) =>
        tab.current
          ? markup`<td bgcolor="#fff8dc"><b>${tab.label}</b></td>`
          : markup`<td bgcolor="#c8c0a0"><a href="${skin4Href(tab.action, tab.params)}">${tab.label}</a></td>`,
      )}</tr></table>`;
    case 'facts':
      return markup`<table border="0" cellpadding="3">${block.rows.map(
        ([label, value]) => markup`<tr><td nowrap>${label}</td><td>:</td><td>${value}</td></tr>`,
      )}</table>`;
    case 'links':
      return markup`${block.links.map((link) => pictureLink(link, target(view)))}`;
    case 'text':
      return markup`<font size="2">${block.text}</font>`;
  }
}

function renderForm(form: FormBlock, view: View): Html {
  return markup`<form method="post" action="${skin4Paths[form.action]}" target="${target(view)}">
${Object.entries(form.params).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<table border="0"><tr><td bgcolor="#e8e0c8"><table border="0" cellspacing="2" cellpadding="2">${fieldRows(form.fields)}</table></td></tr>
<tr><td><table border="0"><tr>${form.buttons.map((button) => markup`<td>${imageButton(button)}</td>`)}</tr></table></td></tr></table>
</form>`;
}

/** The login screen may come up inside a frame when a session ends; it takes the whole window again. */
function target(view: View): string {
  return view.user === null ? '_top' : '_self';
}
