/** Fills 保証書検索 from search criteria (R102): every condition is said, or the search does not happen. */
import type { Element } from 'domhandler';
import type { FileKind, SearchCriteria } from '#contract/guarantee-file.ts';
import { parseFileKind } from '../../domain/file-kind.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { Control } from './controls.ts';
import { findFields, type Fields } from './fields.ts';
import { fillRange, type DateFormat } from './fill-date.ts';
import { optionsOf, type FormValues } from './forms.ts';
import type { FieldKey } from './labels.ts';
import type { Page } from './page.ts';
import { conditionFields } from './recognise-screen.ts';
import { redactedHtml } from './redact-page.ts';
import type { Vocabulary } from './screen-map.ts';

interface SearchRequest {
  readonly criteria: SearchCriteria;
  /** How text fields get dates; absent = as the page hints. */
  readonly dateFormat?: DateFormat;
}

/**
 * The values for the search form; conditions that are not asked for are emptied. Throws `screen-not-understood` with
 * `condition <field>` when the page has no place for a wanted one.
 */
export function searchValues(page: Page, words: Vocabulary, request: SearchRequest): FormValues {
  const { criteria } = request;
  const fields = findFields(page, words, conditionFields);
  const values = new Map<Element, string | boolean>();
  const understood = (field: FieldKey, filled: boolean): void => {
    if (filled) return;
    throw new DeliveryError('screen-not-understood', `condition ${field}`, {
      redactedHtml: redactedHtml(page),
    });
  };
  const format = request.dateFormat ?? words.map.dateFormat;
  for (const field of ['uploaded', 'decided'] as const) {
    const range = criteria[field] ?? {};
    understood(field, fillRange(values, fields.get(field) ?? [], { range, format }));
  }
  for (const [field, text] of textConditions(criteria)) {
    understood(field, fillText(values, fields.get(field), text ?? ''));
  }
  understood('kind', fillKind(values, fields, criteria.kind));
  return values;
}

function textConditions(criteria: SearchCriteria): readonly (readonly [FieldKey, string | undefined])[] {
  return [
    ['customerNo', criteria.customerNo],
    ['guaranteeNo', criteria.guaranteeNo],
    ['changeNo', criteria.changeNo],
    ['customerName', criteria.customerName],
    ['bankCode', criteria.bankCode],
    ['branchCode', criteria.branchCode],
    ['fileId', criteria.fileIdPrefix],
  ];
}

function fillText(
  values: Map<Element, string | boolean>,
  controls: readonly Control[] | undefined,
  text: string,
): boolean {
  const [control] = controls ?? [];
  if (control === undefined) return text === '';
  // A fixed code (a branch user's own branch) is not ours to empty.
  if ('readonly' in control.element.attribs || 'disabled' in control.element.attribs) {
    return text === '' || (control.element.attribs['value'] ?? '') === text;
  }
  if (control.type !== 'select') {
    values.set(control.element, text);
    return true;
  }
  const option = optionsOf(control.element).find(({ value, text: shown }) =>
    text === ''
      ? value === '' || !/\d/.test(shown)
      : value === text || shown.normalize('NFKC').startsWith(text),
  );
  if (option !== undefined) values.set(control.element, option.value);
  return option !== undefined || text === '';
}

/** ファイル種類 is a pull-down, in some markups radio buttons or checkboxes; options say `1`, `1:保証` or the word. */
function fillKind(
  values: Map<Element, string | boolean>,
  fields: Fields,
  kind: FileKind | undefined,
): boolean {
  const controls = fields.get('kind') ?? [];
  const [first] = controls;
  if (first === undefined) return kind === undefined;
  if (first.type === 'select') {
    const options = optionsOf(first.element);
    const option = options.find(
      (candidate) => kindOfOption(candidate.value, candidate.text) === (kind ?? null),
    );
    if (option !== undefined) values.set(first.element, option.value);
    return option !== undefined || kind === undefined;
  }
  if (first.type !== 'radio' && first.type !== 'checkbox') {
    values.set(first.element, kind ?? '');
    return true;
  }
  const wanted = controls.filter(
    (control) => kindOfOption(control.element.attribs['value'] ?? '', control.textAfter) === (kind ?? null),
  );
  for (const control of controls) values.set(control.element, wanted.includes(control));
  return wanted.length > 0 || kind === undefined;
}

function kindOfOption(value: string, text: string): FileKind | null {
  if (/^[1-4]$/.test(value)) return value as FileKind;
  return value === '' ? null : parseFileKind(text);
}
