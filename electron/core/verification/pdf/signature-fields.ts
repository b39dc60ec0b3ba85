/** Finds every signature field and every dictionary that looks like a signature (ISO 32000-1 §12.7.4.5, §12.8.1). */
import { type Finding, finding } from '../finding.ts';
import { LimitError, limits } from '../limits.ts';
import type { PdfView } from './pdf-file.ts';
import {
  type PdfDictionary,
  type PdfValue,
  isArray,
  isDictionary,
  isName,
  isReference,
  plainInteger,
  shownText,
} from './pdf-value.ts';

export interface SignatureField {
  /** Fully qualified field name. */
  readonly name: string;
  /** Object numbers of the field and of its value. */
  readonly field: number;
  readonly valueNumber: number;
  readonly value: PdfDictionary;
}

export interface SignatureFields {
  readonly signed: readonly SignatureField[];
  /** C2: fields that claim to be signed in a way that cannot be read, values used twice, signatures outside any field. */
  readonly findings: readonly Finding[];
}

interface Walk {
  readonly view: PdfView;
  readonly signed: SignatureField[];
  readonly findings: Finding[];
  readonly visited: Set<number>;
}

export function findSignatureFields(view: PdfView): SignatureFields {
  const walk: Walk = { view, signed: [], findings: [], visited: new Set() };
  const catalog = view.resolve(view.trailer.entries.get('Root'));
  const form = isDictionary(catalog) ? view.resolve(catalog.entries.get('AcroForm')) : null;
  const fields = isDictionary(form) ? view.resolve(form.entries.get('Fields')) : null;
  if (isArray(fields)) {
    for (const item of fields.items) walkField(walk, item, { prefix: '', type: null, depth: 0 });
  }
  const values = walk.signed.map(({ valueNumber }) => valueNumber);
  const names = walk.signed.map(({ name }) => name);
  for (const { name, valueNumber } of walk.signed) {
    // Fields of one name are one field with one value (§12.7.3.2): some readers would show the one, some the other.
    if (name === '' || names.indexOf(name) !== names.lastIndexOf(name)) {
      walk.findings.push(finding('signature-field-invalid', `name '${name}'`));
    }
    if (values.indexOf(valueNumber) !== values.lastIndexOf(valueNumber)) {
      walk.findings.push(finding('signature-shared', name));
    }
  }
  walk.findings.push(...hiddenSignatures(view, new Set(values)));
  return { signed: walk.signed, findings: walk.findings };
}

interface Inherited {
  readonly prefix: string;
  readonly type: PdfValue;
  readonly depth: number;
}

function walkField(walk: Walk, item: PdfValue, inherited: Inherited): void {
  if (inherited.depth > limits.fieldDepth) throw new LimitError('fieldDepth');
  const broken = (detail: string): void =>
    void walk.findings.push(finding('signature-field-invalid', detail));
  if (!isReference(item)) return broken(`${inherited.prefix}: field is not a reference`);
  if (walk.visited.has(item.number)) return broken(`field ${item.number} reached twice`);
  walk.visited.add(item.number);
  const field = walk.view.resolve(item);
  if (!isDictionary(field)) return broken(`field ${item.number}`);
  const own = shownText(field.entries.get('T'));
  const name = [inherited.prefix, own ?? ''].filter((part) => part !== '').join('.');
  const type = field.entries.get('FT') ?? inherited.type;
  const kids = walk.view.resolve(field.entries.get('Kids'));
  const value = field.entries.get('V');
  if (isArray(kids) && value === undefined) {
    for (const kid of kids.items) walkField(walk, kid, { prefix: name, type, depth: inherited.depth + 1 });
    return;
  }
  if (value === undefined || !looksSigned(walk.view, type, value)) return;
  if (!isName(field.entries.get('FT'), 'Sig')) broken(`${name}: FT`);
  takeValue(walk, { name, field: item.number, value });
}

/** A value counts as a signature by its field's type, or because it is one. */
function looksSigned(view: PdfView, type: PdfValue, value: PdfValue): boolean {
  return isName(type, 'Sig') || isSignatureDictionary(view.resolve(value));
}

function takeValue(
  walk: Walk,
  { name, field, value }: { readonly name: string; readonly field: number; readonly value: PdfValue },
): void {
  const dictionary = walk.view.resolve(value);
  if (value === null || dictionary === null) {
    walk.findings.push(finding('signature-dictionary-invalid', `${name}: no value`));
    return;
  }
  const number = isReference(value) ? value.number : -1;
  if (!isDictionary(dictionary) || walk.view.entries.get(number)?.kind !== 'offset') {
    walk.findings.push(finding('signature-dictionary-invalid', `${name}: value is no object of its own`));
    return;
  }
  if (walk.signed.length >= limits.signatures) throw new LimitError('signatures');
  walk.signed.push({ name, field, valueNumber: number, value: dictionary });
}

function isSignatureDictionary(value: PdfValue): value is PdfDictionary {
  if (!isDictionary(value)) return false;
  const type = value.entries.get('Type');
  if (isName(type, 'Sig') || isName(type, 'DocTimeStamp')) {
    return value.entries.has('Contents') || value.entries.has('ByteRange') || value.entries.has('SubFilter');
  }
  return value.entries.has('ByteRange') && value.entries.has('Contents');
}

/** Signature dictionaries no field points to: other programs may show them, or may be made to. */
function hiddenSignatures(view: PdfView, known: ReadonlySet<number>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const number of view.entries.keys()) {
    if (known.has(number)) continue;
    if (isSignatureDictionary(view.objectOrNull(number))) findings.push(finding('signature-hidden', number));
  }
  return findings;
}

/** Declared page count and the pages really there. Throws nothing: `null` where the tree is broken. */
export function countPages(view: PdfView): number | null {
  const catalog = view.resolve(view.trailer.entries.get('Root'));
  if (!isDictionary(catalog)) return null;
  const visited = new Set<number>();
  const count = (item: PdfValue | undefined, parents: readonly number[]): number | null => {
    if (!isReference(item) || visited.has(item.number) || parents.length > limits.pageTreeDepth) return null;
    visited.add(item.number);
    const node = view.resolve(item);
    if (!isDictionary(node)) return null;
    // Boxes and resources are inherited: upwards or downwards must lead to the same ones.
    const parent = node.entries.get('Parent');
    if (isReference(parent) ? parent.number !== parents.at(-1) : parents.length > 0) return null;
    if (isName(node.entries.get('Type'), 'Page')) return node.entries.has('Kids') ? null : 1;
    const kids = view.resolve(node.entries.get('Kids'));
    if (!isName(node.entries.get('Type'), 'Pages') || !isArray(kids)) return null;
    let total = 0;
    for (const kid of kids.items) {
      const pages = count(kid, [...parents, item.number]);
      if (pages === null) return null;
      total += pages;
      if (total > limits.pages * 100) throw new LimitError('pages');
    }
    return plainInteger(view.resolve(node.entries.get('Count'))) === total ? total : null;
  };
  return count(catalog.entries.get('Pages'), []);
}
