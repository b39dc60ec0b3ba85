/** C9: one reading only. Every object can be read, in one way, and the pages form a tree. */
import { type Finding, finding } from '../finding.ts';
import { checkAccounts } from './accounts.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile, PdfView } from './pdf-file.ts';
import { type PdfValue, isArray, isName, isStream } from './pdf-value.ts';
import { countPages } from './signature-fields.ts';

/** Findings of one kind are told only this often. */
const toldAtMost = 5;

/** @param view the revision whose objects are looked at, with all older revisions it is built on */
export function checkStructure(file: PdfFile, view: PdfView): readonly Finding[] {
  const findings: Finding[] = [];
  if (view.trailer.entries.has('Encrypt')) findings.push(finding('encrypted'));
  for (const number of view.entries.keys()) {
    try {
      findings.push(...checkObject(view, number));
    } catch (error) {
      if (!(error instanceof PdfError)) throw error;
      findings.push(finding(error.code, `object ${number}: ${error.detail}`));
    }
  }
  for (const revision of file.revisions.slice(view.revision)) {
    if (revision.section.trailer.repeated.length > 0) {
      findings.push(finding('dictionary-keys-repeated', `trailer at ${revision.section.start}`));
    }
    findings.push(...checkAccounts(file, revision));
  }
  if (readPages(view) === null) findings.push(finding('page-tree-invalid'));
  return fewOfEach(findings);
}

function readPages(view: PdfView): number | null {
  try {
    return countPages(view);
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function fewOfEach(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= toldAtMost;
  });
}

function checkObject(view: PdfView, number: number): readonly Finding[] {
  const findings: Finding[] = [];
  const at = `object ${number}`;
  const value = view.object(number);
  visitValues(value, (each) => {
    if (each.type === 'dictionary' && each.repeated.length > 0) {
      findings.push(finding('dictionary-keys-repeated', `${at}: ${each.repeated.join(' ')}`));
    }
    if (each.type === 'reference' && !view.hasGeneration(each)) {
      findings.push(finding('object-misplaced', `${at}: reference to ${each.number} ${each.generation}`));
    }
  });
  if (!isStream(value)) return findings;
  const { entries } = value.dictionary;
  if (entries.has('F') || entries.has('FFilter')) findings.push(finding('external-stream', at));
  // A table says where every object is; a stream that points to a further one (§7.5.7) offers a second way.
  if (entries.has('Extends')) findings.push(finding('object-unreadable', `${at}: Extends`));
  const filter = view.resolve(entries.get('Filter'));
  if ((isArray(filter) ? filter.items : [filter]).some((each) => isName(each, 'Crypt'))) {
    findings.push(finding('encrypted', at));
  }
  return findings;
}

/** Calls `visit` for every value that holds others or is one of them, `null` and booleans left out. */
export function visitValues(
  value: PdfValue | undefined,
  visit: (value: Exclude<PdfValue, null | boolean>) => void,
): void {
  if (value === null || typeof value !== 'object') return;
  visit(value);
  if (value.type === 'array') for (const item of value.items) visitValues(item, visit);
  if (value.type === 'dictionary') for (const item of value.entries.values()) visitValues(item, visit);
  if (value.type === 'stream') visitValues(value.dictionary, visit);
}
