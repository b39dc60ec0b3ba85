/** C10: nothing in the document acts, loads, hides or redraws itself. */
import { type Finding, finding } from '../finding.ts';
import type { PdfView } from './pdf-file.ts';
import {
  type PdfDictionary,
  type PdfValue,
  isArray,
  isDictionary,
  isName,
  isReference,
} from './pdf-value.ts';
import { visitValues } from './structure.ts';

/** Action types (ISO 32000-1 §12.6.4) that do something beyond showing a place in this document or a web page on click. */
const activeTypes = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToR',
  'GoToE',
  'Rendition',
  'RichMediaExecute',
  'Movie',
  'Sound',
  'Hide',
  'SetOCGState',
  'Trans',
  'GoTo3DView',
]);

/** Keys that bring something active wherever they stand. */
const activeKeys = new Map<string, Finding['code']>([
  ['JavaScript', 'active-content'],
  ['JS', 'active-content'],
  ['AA', 'active-content'],
  ['EmbeddedFiles', 'embedded-file'],
  ['EF', 'embedded-file'],
  ['XFA', 'form-xfa'],
  ['Alternates', 'appearances-not-fixed'],
  ['OPI', 'appearances-not-fixed'],
]);

const activeAnnotations = new Set(['RichMedia', '3D', 'Screen', 'Movie', 'Sound', 'FileAttachment']);

export function checkActiveContent(view: PdfView): readonly Finding[] {
  const findings: Finding[] = [];
  for (const number of view.entries.keys()) {
    visitValues(view.objectOrNull(number), (value) => {
      if (value.type === 'dictionary') findings.push(...checkDictionary(view, value, number));
    });
  }
  findings.push(...checkCatalog(view));
  return findings;
}

function checkDictionary(view: PdfView, { entries }: PdfDictionary, number: number): readonly Finding[] {
  const findings: Finding[] = [];
  const at = `object ${number}`;
  // What says the kind of a thing may be an object of its own.
  const get = (key: string): PdfValue => {
    const value = entries.get(key);
    return isReference(value) ? view.objectOrNull(value.number) : (value ?? null);
  };
  for (const [key, code] of activeKeys) if (entries.has(key)) findings.push(finding(code, `${at}: ${key}`));
  const action = get('S');
  if (isName(action) && activeTypes.has(action.value)) {
    findings.push(finding('active-content', `${at}: ${action.value}`));
  }
  const subtype = get('Subtype');
  if (isName(subtype) && activeAnnotations.has(subtype.value) && entries.has('Rect')) {
    findings.push(finding('active-content', `${at}: ${subtype.value}`));
  }
  if (
    isName(subtype, 'PS') ||
    isName(get('Subtype2'), 'PS') ||
    (isName(subtype, 'Form') && entries.has('Ref'))
  ) {
    findings.push(finding('appearances-not-fixed', at));
  }
  if (get('NeedAppearances') === true) findings.push(finding('appearances-not-fixed', at));
  // Another look under the pointer or while pressed (§12.5.5).
  const looks = get('AP');
  if (isDictionary(looks) && (looks.entries.has('R') || looks.entries.has('D')))
    findings.push(finding('appearances-not-fixed', `${at}: AP`));
  if (isName(get('Type'), 'OCMD') && !showsWhenOn(get('P'), get('VE')))
    findings.push(finding('hidden-layers', at));
  return findings;
}

/** A membership dictionary (§8.11.2.2) that shows its content while all layers are on. */
function showsWhenOn(policy: PdfValue, expression: PdfValue): boolean {
  return expression === null && (policy === null || isName(policy, 'AllOn') || isName(policy, 'AnyOn'));
}

function checkCatalog(view: PdfView): readonly Finding[] {
  const catalog = view.resolve(view.trailer.entries.get('Root'));
  if (!isDictionary(catalog)) return [];
  const findings: Finding[] = [];
  if (!opensHere(view.resolve(catalog.entries.get('OpenAction')))) {
    findings.push(finding('active-content', 'OpenAction'));
  }
  const layers = view.resolve(catalog.entries.get('OCProperties'));
  if (isDictionary(layers) && !layersAreFixed(view, layers)) findings.push(finding('hidden-layers'));
  return findings;
}

/** `/OpenAction` (§7.7.2): a destination, or one GoTo that is followed by nothing. */
function opensHere(action: PdfValue): boolean {
  if (!isDictionary(action)) return action === null || isArray(action);
  return isName(action.entries.get('S'), 'GoTo') && !action.entries.has('Next');
}

/** Every layer is on, and no second configuration or usage rule can switch one off (§8.11.4). */
function layersAreFixed(view: PdfView, layers: PdfDictionary): boolean {
  const usual = view.resolve(layers.entries.get('D'));
  const others = view.resolve(layers.entries.get('Configs'));
  if (!isDictionary(usual) || (isArray(others) && others.items.length > 0)) return false;
  const baseState = view.resolve(usual.entries.get('BaseState'));
  const isEmpty = (key: string): boolean => {
    const list = view.resolve(usual.entries.get(key));
    return list === null || (isArray(list) && list.items.length === 0);
  };
  const allOn = baseState === null || isName(baseState, 'ON') || isName(baseState, 'Unchanged');
  return allOn && isEmpty('OFF') && isEmpty('AS');
}
