/** Fields of skin 5: labels that name their controls, groups with legends, date inputs. */
import type { Control, Field } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';

export function field({ label, control }: Field): Html {
  switch (control.type) {
    case 'date-range':
      return range(label, control);
    case 'radio':
      return markup`<fieldset><legend>${label}</legend>${control.options.map(
        ([value, text]) =>
          markup`<span>${radio(control.name, value, control.value)}<label for="${control.name}-${value}">${text}</label></span>`,
      )}</fieldset>`;
    case 'select':
      return markup`<div class="field"><label for="${control.name}">${label}</label><select id="${control.name}" name="${control.name}">${control.options.map(
        ([value, text]) => option(value, text.slice(2), control.value),
      )}</select></div>`;
    case 'text':
      return markup`<div class="field"><label for="${control.name}">${label}</label><input id="${control.name}" name="${control.name}" value="${control.value}" autocomplete="off"></div>
`;
    case 'password':
      return markup`<div class="field"><label for="${control.name}">${label}</label>
<span><input type="password" id="${control.name}" name="${control.name}" required><button type="button" aria-label="${label}を表示">○</button></span></div>`;
  }
}

function range(label: string, control: Extract<Control, { type: 'date-range' }>): Html {
  return markup`<fieldset><legend>${label}</legend><label for="${control.fromName}" class="only-read">開始日</label>
<input type="date" id="${control.fromName}" name="${control.fromName}" value="${control.from}"><span aria-hidden="true">–</span>
<label for="${control.toName}" class="only-read">終了日</label><input type="date" id="${control.toName}" name="${control.toName}" value="${control.to}"></fieldset>
`;
}

function radio(name: string, value: string, chosen: string): Html {
  return value === chosen
    ? markup`<input type="radio" id="${name}-${value}" name="${name}" value="${value}" checked>`
    : markup`<input type="radio" id="${name}-${value}" name="${name}" value="${value}">`;
}

function option(value: string, text: string, chosen: string): Html {
  const shown = value === '' ? 'すべて' : text;
  return value === chosen
    ? markup`<option value="${value}" selected>${shown}</option>`
    : markup`<option value="${value}">${shown}</option>`;
}
