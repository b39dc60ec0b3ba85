/** C10: nothing in the document acts, loads, hides or redraws itself. */
import { type Finding, finding } from '../finding.ts';
import type { PdfView } from './pdf-file.ts';
import { type PdfDictionary, isArray, isDictionary, isName } from './pdf-value.ts';
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
]);

const activeAnnotations = new Set(['RichMedia', '3D', 'Screen', 'Movie', 'Sound', 'FileAttachment']);

export function checkActiveContent(view: PdfView): readonly Finding[] {
  const findings: Finding[] = [];
  for (const number of view.entries.keys()) {
    visitValues(view.objectOrNull(number), (value) => {
      if (value.type === 'dictionary') findings.push(...checkDictionary(value, number));
    });
  }
  findings.push(...checkCatalog(view));
  return findings;
}

function checkDictionary({ entries }: PdfDictionary, number: number): readonly Finding[] {
  const findings: Finding[] = [];
  const at = `object ${number}`;
  for (const [key, code] of activeKeys) if (entries.has(key)) findings.push(finding(code, `${at}: ${key}`));
  const action = entries.get('S');
  if (isName(action) && activeTypes.has(action.value)) {
    findings.push(finding('active-content', `${at}: ${action.value}`));
  }
  const subtype = entries.get('Subtype');
  if (isName(subtype) && activeAnnotations.has(subtype.value) && entries.has('Rect')) {
    findings.push(finding('active-content', `${at}: ${subtype.value}`));
  }
  if (entries.get('NeedAppearances') === true) findings.push(finding('appearances-not-fixed', at));
  return findings;
}

function checkCatalog(view: PdfView): readonly Finding[] {
  const catalog = view.resolve(view.trailer.entries.get('Root'));
  if (!isDictionary(catalog)) return [];
  const findings: Finding[] = [];
  const open = view.resolve(catalog.entries.get('OpenAction'));
  if (isDictionary(open) && !isName(open.entries.get('S'), 'GoTo')) {
    findings.push(finding('active-content', 'OpenAction'));
  }
  const layers = view.resolve(catalog.entries.get('OCProperties'));
  if (isDictionary(layers) && !layersAreFixed(view, layers)) findings.push(finding('hidden-layers'));
  return findings;
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
