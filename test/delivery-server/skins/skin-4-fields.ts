/** Fields of skin 4: labels in cells of their own, two conditions a row, ranges under a heading that spans two rows. */
import type { Control, Field } from '../screens/view.ts';
import { type Html, markup } from './markup.ts';

/** Beyond this many fields they stand in two columns. */
const longestSingleColumn = 4;

export function fieldRows(fields: readonly Field[]): Html {
  if (fields.length <= longestSingleColumn) return markup`${fields.map(plainRow)}`;
  const ranges = fields.filter(({ control }) => control.type === 'date-range');
  const others = fields.filter(({ control }) => control.type !== 'date-range');
  const pairs = others.flatMap((field, index) => (index % 2 === 0 ? [[field, others[index + 1]]] : []));
  return markup`${rangeRows(ranges)}${pairs.map(
    (pair) =>
      markup`<tr>${pair.map((field) =>
        field === undefined
          ? null
          : markup`<th align="left" nowrap>${field.label}</th><td>:</td><td>${input(field.control)}</td>`,
      )}</tr>
`,
  )}`;
}

function plainRow({ label, control }: Field): Html {
  return markup`<tr><td nowrap><font size="2">${label}</font></td><td>:</td><td>${input(control)}</td></tr>
`;
}

/** 自 of all ranges in one row, 至 of all in the next. */
function rangeRows(ranges: readonly Field[]): Html {
  const half =
    (which: 'from' | 'to') =>
    (field: Field): Html => {
      if (field.control.type !== 'date-range') return markup``;
      const { control } = field;
      const [name, value, words] =
        which === 'from' ? [control.fromName, control.from, '自'] : [control.toName, control.to, '至'];
      const heading =
        which === 'from' ? markup`<th rowspan="2" align="left" nowrap>${field.label}</th>` : null;
      return markup`${heading}<td align="right">${words}</td><td><input type="text" name="${name}" value="${value}" size="10" maxlength="8"><font size="1">(例 20200131)</font></td>`;
    };
  return markup`<tr>${ranges.map(half('from'))}</tr>
<tr>${ranges.map(half('to'))}</tr>
`;
}

function input(control: Control): Html {
  switch (control.type) {
    case 'text':
    case 'password':
      return markup`<input type="${control.type}" name="${control.name}" value="${control.value}" size="24">`;
    case 'date-range':
      return markup``;
    case 'select':
      return markup`<select name="${control.name}">${control.options.map(([value, text]) => {
        const shown = text === '' ? '全て' : `${value} ${text.slice(2)}`;
        return value === control.value
          ? markup`<option value="${value}" selected>${shown}</option>`
          : markup`<option value="${value}">${shown}</option>`;
      })}</select>`;
    case 'radio':
      return markup`${control.options.map(([value, text]) =>
        value === control.value
          ? markup`<input type="radio" name="${control.name}" value="${value}" checked>${text}<br>`
          : markup`<input type="radio" name="${control.name}" value="${value}">${text}<br>`,
      )}`;
  }
}
