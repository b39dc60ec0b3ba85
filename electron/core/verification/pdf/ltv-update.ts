/**
 * C20: a revision after the issuer's may only add validation data (`/DSS`) and document timestamps (ETSI EN 319 142-1
 * §5.4–5.5). Compared object by object with the revision before; whatever no rule explains is a change.
 */
import type { Finding } from '../finding.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile, PdfView } from './pdf-file.ts';
import {
  type PdfDictionary,
  type PdfValue,
  isArray,
  isDictionary,
  isName,
  isReference,
  isStream,
  sameDictionary,
  sameValue,
} from './pdf-value.ts';
import { visitValues } from './structure.ts';
import { explainSecurityStore } from './security-store.ts';
import { explainTimestampField } from './timestamp-field.ts';
import { type Step, change, explain } from './update-step.ts';

/** @param revision index of the later revision; the one before it is `revision + 1` */
export function checkUpdate(file: PdfFile, revision: number): readonly Finding[] {
  const before = file.view(revision + 1);
  const after = file.view(revision);
  const step: Step = { before, after, explained: new Set(), findings: [] };
  try {
    compareTrailers(step);
    explainCatalog(step);
    findUnexplained(step, file.revisions[revision]?.section.entries.keys() ?? []);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    change(step, error.detail);
  }
  return step.findings;
}

/** Same catalog, same document information, same encryption, same permanent identifier. */
function compareTrailers(step: Step): void {
  const { before, after } = step;
  explainInformation(step);
  for (const key of ['Root', 'Info', 'Encrypt']) {
    if (!sameValue(before.trailer.entries.get(key), after.trailer.entries.get(key))) {
      change(step, `trailer ${key}`);
    }
  }
  const [earlier, later] = [before, after].map(({ trailer }) => trailer.entries.get('ID'));
  if (isArray(earlier) && !(isArray(later) && sameValue(earlier.items[0], later.items[0]))) {
    change(step, 'trailer ID');
  }
}

/** The time of the update and the program that made it may be noted; title, author and the like may not change. */
function explainInformation(step: Step): void {
  const reference = step.after.trailer.entries.get('Info');
  const [earlier, later] = [step.before, step.after].map((view) => view.resolve(reference));
  if (!isReference(reference) || !isDictionary(earlier) || !isDictionary(later)) return;
  if (sameDictionary(earlier, later, ['ModDate', 'Producer'])) step.explained.add(reference.number);
}

function explainCatalog(step: Step): void {
  const root = step.after.trailer.entries.get('Root');
  const earlier = step.before.resolve(step.before.trailer.entries.get('Root'));
  const later = step.after.resolve(root);
  if (!isReference(root) || !isDictionary(earlier) || !isDictionary(later)) return change(step, 'catalog');
  if (!sameDictionary(earlier, later, ['DSS', 'Extensions', 'AcroForm'])) return change(step, 'catalog');
  step.explained.add(root.number);
  explainExtensions(step, earlier.entries.get('Extensions'), later.entries.get('Extensions'));
  explainSecurityStore(step, earlier.entries.get('DSS'), later.entries.get('DSS'));
  const added = explainForm(step, earlier.entries.get('AcroForm'), later.entries.get('AcroForm'));
  for (const field of added) explainTimestampField(step, field);
  explainAnnotations(step, new Set(added));
}

/** Declares the specification that `/DSS` and document timestamps come from; draws nothing. */
function explainExtensions(step: Step, earlier: PdfValue | undefined, later: PdfValue | undefined): void {
  if (sameValue(earlier, later)) return;
  const value = step.after.resolve(later);
  explain(step, later, earlier);
  if (!isDictionary(value)) return change(step, 'Extensions');
  const before = step.before.resolve(earlier);
  for (const [key, item] of value.entries) {
    explain(step, item, isDictionary(before) ? before.entries.get(key) : undefined);
  }
}

/** Returns the object numbers of the fields that were added at the end of `/Fields`. */
function explainForm(
  step: Step,
  earlier: PdfValue | undefined,
  later: PdfValue | undefined,
): readonly number[] {
  const before = step.before.resolve(earlier);
  const after = step.after.resolve(later);
  if (before === null && after === null) return [];
  if (!isDictionary(before) || !isDictionary(after)) {
    change(step, 'AcroForm');
    return [];
  }
  if (!sameDictionary(before, after, ['Fields', 'SigFlags'])) change(step, 'AcroForm');
  if (!sameValue(earlier, later) && isReference(earlier)) change(step, 'AcroForm moved');
  explain(step, later, earlier);
  return addedItems(step, before.entries.get('Fields'), after.entries.get('Fields')) ?? [];
}

/**
 * Object numbers that stand in the later array beyond the earlier one, which must be kept as it was; `null` when it was
 * not. An array that is an object of its own is explained by this.
 */
function addedItems(
  step: Step,
  earlier: PdfValue | undefined,
  later: PdfValue | undefined,
): readonly number[] | null {
  const before = step.before.resolve(earlier);
  const after = step.after.resolve(later);
  const kept = isArray(before) ? before.items : before === null ? [] : null;
  const items = isArray(after) ? after.items : after === null ? [] : null;
  if (kept === null || items === null || kept.some((item, index) => !sameValue(item, items[index]))) {
    change(step, 'list of fields or annotations');
    return null;
  }
  const numbers: number[] = [];
  for (const item of items.slice(kept.length)) {
    if (isReference(item)) numbers.push(item.number);
    else change(step, 'direct object in a list');
  }
  explain(step, later, earlier);
  return numbers;
}

/** Pages may only gain the added timestamp widgets in `/Annots`. */
function explainAnnotations(step: Step, widgets: ReadonlySet<number>): void {
  for (const [number] of step.after.entries) {
    if (step.before.entries.get(number) === step.after.entries.get(number)) continue;
    const earlier = step.before.object(number);
    const later = step.after.object(number);
    if (!isPage(earlier) || !isPage(later) || !sameDictionary(earlier, later, ['Annots'])) continue;
    explainPage(step, { number, earlier, later, widgets });
  }
  for (const [number] of step.before.entries) explainOwnAnnotationArray(step, number, widgets);
}

interface PageChange {
  readonly number: number;
  readonly earlier: PdfDictionary;
  readonly later: PdfDictionary;
  readonly widgets: ReadonlySet<number>;
}

function explainPage(step: Step, { number, earlier, later, widgets }: PageChange): void {
  const [before, after] = [earlier.entries.get('Annots'), later.entries.get('Annots')];
  const added = addedItems(step, before, after);
  if (added === null || added.some((each) => !widgets.has(each))) {
    change(step, `annotations of page ${number}`);
    return;
  }
  step.explained.add(number);
}

/** A page that stays as it is may keep its annotations in an array of its own, and that may grow. */
function explainOwnAnnotationArray(step: Step, number: number, widgets: ReadonlySet<number>): void {
  if (step.before.entries.get(number) !== step.after.entries.get(number)) return;
  const page = step.after.objectOrNull(number);
  if (!isPage(page)) return;
  const annotations = page.entries.get('Annots');
  if (!isReference(annotations)) return;
  const changed = step.before.entries.get(annotations.number) !== step.after.entries.get(annotations.number);
  if (!changed) return;
  const added = addedItems(step, annotations, annotations);
  if (added === null || added.some((each) => !widgets.has(each)))
    change(step, `annotations of page ${number}`);
}

function isPage(value: PdfValue): value is PdfDictionary {
  return isDictionary(value) && isName(value.entries.get('Type'), 'Page');
}

/** Cross-reference and object streams only carry the others. */
function isCarrier(value: PdfValue): boolean {
  if (!isStream(value)) return false;
  const type = value.dictionary.entries.get('Type');
  return isName(type, 'XRef') || isName(type, 'ObjStm');
}

function findUnexplained(step: Step, numbers: Iterable<number>): void {
  const { before, after, explained } = step;
  const open = once(() => reachableFrom(before));
  const reachable = once(() => reachableFrom(after));
  for (const number of numbers) {
    const was = before.entries.has(number);
    const is = after.entries.has(number);
    if (was && !is) change(step, `object ${number} removed`);
    if (!is) continue;
    // What the signed revision refers to without having it would show up there, whatever else explains it.
    if (!was && open().has(number)) change(step, `object ${number} was open`);
    if (explained.has(number)) continue;
    const later = after.object(number);
    const same = was && sameValue(before.object(number), later);
    if (same || (!was && isCarrier(later))) continue;
    // Some writers leave objects behind that nothing refers to. They show nothing, and a later revision that used
    // them would be looked at itself. A second document among them is no leftover.
    if (was || reachable().has(number) || isOfDocument(later)) change(step, `object ${number}`);
  }
}

const documentTypes = ['Catalog', 'Pages', 'Page', 'Annot'];

function isOfDocument(value: PdfValue): boolean {
  const dictionary = isStream(value) ? value.dictionary : value;
  if (!isDictionary(dictionary)) return false;
  return documentTypes.some((type) => isName(dictionary.entries.get('Type'), type));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Numbers of all objects the catalog and the document information lead to. Other keys of a trailer are private to
 * their writers (LibreOffice's `/AdditionalStreams` even points nowhere once others have appended), and show nothing.
 */
function reachableFrom(view: PdfView): ReadonlySet<number> {
  const reached = new Set<number>();
  const open: (PdfValue | undefined)[] = ['Root', 'Info'].map((key) => view.trailer.entries.get(key));
  for (let next = open.pop(); next !== undefined || open.length > 0; next = open.pop()) {
    visitValues(next, (value) => {
      if (value.type !== 'reference' || reached.has(value.number)) return;
      reached.add(value.number);
      open.push(view.object(value.number));
    });
  }
  return reached;
}
