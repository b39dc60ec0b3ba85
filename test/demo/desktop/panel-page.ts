/** The panel's page: a list of documents and a button for everything that can happen. */
import { demoActions } from './actions.ts';

export interface PanelSecrets {
  readonly token: string;
  readonly nonce: string;
}

const style = `
  body { font: 14px/1.6 "Yu Gothic UI", "Noto Sans CJK JP", sans-serif; max-width: 720px; margin: 24px auto; color: #242424 }
  h1 { font-size: 18px } h2 { font-size: 14px; margin: 20px 0 6px }
  button { font: inherit; padding: 6px 14px; margin: 0 8px 8px 0; border: 1px solid #b3b3b3; border-radius: 4px; background: #fff }
  button:hover { background: #f0f0f0 } button:focus-visible, select:focus-visible { outline: 2px solid #0f6cbd }
  select { font: inherit; width: 100%; padding: 6px; margin-bottom: 10px }
  ol { padding-left: 24px } .note { color: #616161 }`;

const script = `
  const log = document.querySelector('ol');
  const select = document.querySelector('select');
  async function post(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Panel-Token': document.body.dataset.token },
      body: JSON.stringify(body),
    });
    return response.json();
  }
  async function refresh() {
    const chosen = select.value;
    const { choices } = await post('/choices', {});
    select.replaceChildren(...choices.map(({ fileId, name }) => new Option(fileId + '  ' + name, fileId)));
    if (choices.some(({ fileId }) => fileId === chosen)) select.value = chosen;
  }
  document.addEventListener('click', async ({ target }) => {
    if (!target.dataset.action) return;
    const { said } = await post('/actions/' + target.dataset.action, { fileId: select.value });
    const item = document.createElement('li');
    item.textContent = said;
    log.prepend(item);
    await refresh();
  });
  void refresh();`;

function buttons(isAboutFile: boolean): string {
  return Object.entries(demoActions)
    .filter(([, action]) => action.isAboutFile === isAboutFile)
    .map(([name, { label }]) => `<button type="button" data-action="${name}">${label}</button>`)
    .join('');
}

export function panelPage({ token, nonce }: PanelSecrets): string {
  return `<!doctype html>
<html lang="ja" translate="no"><head><meta charset="utf-8"><title>保証協会の一日(実演用)</title><style nonce="${nonce}">${style}</style></head>
<body data-token="${token}">
<h1>保証協会の一日(実演用)</h1>
<p class="note">ここで起こしたことは、保証デスクで同期すると届きます。すべて見本です。</p>
<h2>文書を選んで</h2><select aria-label="文書"></select><div>${buttons(true)}</div>
<h2>協会とサーバ</h2><div>${buttons(false)}</div>
<h2>起こったこと</h2><ol reversed aria-live="polite"></ol>
<script nonce="${nonce}">${script}</script>
</body></html>`;
}
