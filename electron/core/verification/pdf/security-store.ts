/** The part of C20 about `/DSS`: certificates, CRLs, OCSP responses and VRI entries may be added, never taken away. */
import { type Step, change, explain } from './update-step.ts';
import {
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  isArray,
  isDictionary,
  isReference,
  isStream,
} from './pdf-value.ts';

/** Keys of arrays of streams, in `/DSS` and in a VRI entry (ETSI EN 319 142-1 §5.4.2). */
const storeArrays = ['Certs', 'CRLs', 'OCSPs'] as const;
const entryArrays = ['Cert', 'CRL', 'OCSP'] as const;

/** Streams of validation data are data: any other key would give them another meaning. */
const streamKeys = new Set(['Length', 'Filter', 'DecodeParms', 'Type']);

export function explainSecurityStore(
  step: Step,
  earlier: PdfValue | undefined,
  later: PdfValue | undefined,
): void {
  const before = step.before.resolve(earlier);
  const after = step.after.resolve(later);
  if (before === null && after === null) return;
  if (!isDictionary(after) || (before !== null && !isDictionary(before))) return change(step, 'DSS');
  explain(step, later, earlier);
  if (!onlyKeys(after, [...storeArrays, 'VRI', 'Type'])) change(step, 'DSS keys');
  for (const key of storeArrays) explainStreams(step, before?.entries.get(key), after.entries.get(key));
  explainEntries(step, before?.entries.get('VRI'), after.entries.get('VRI'));
}

function onlyKeys(dictionary: PdfDictionary, keys: readonly string[]): boolean {
  return [...dictionary.entries.keys()].every((key) => keys.includes(key));
}

/** An array of references to streams; the earlier ones must all still be there, unchanged. */
function explainStreams(step: Step, earlier: PdfValue | undefined, later: PdfValue | undefined): void {
  const before = referencesIn(step.before.resolve(earlier));
  const after = referencesIn(step.after.resolve(later));
  if (before === null || after === null) return change(step, 'DSS array');
  explain(step, later, earlier);
  const numbers = new Set(after.map(({ number }) => number));
  if (before.some(({ number }) => !numbers.has(number))) change(step, 'DSS entry removed');
  for (const { number } of after) {
    if (step.before.entries.has(number)) continue; // an old object: compared like every other
    explainStream(step, number);
  }
}

/** A new stream that holds data and nothing else. */
function explainStream(step: Step, number: number): void {
  const value = step.after.object(number);
  const isData = isStream(value) && [...value.dictionary.entries.keys()].every((key) => streamKeys.has(key));
  if (!isData) change(step, `DSS stream ${number}`);
  step.explained.add(number);
  if (isStream(value)) explain(step, value.dictionary.entries.get('Length'));
}

function referencesIn(value: PdfValue): readonly PdfReference[] | null {
  if (value === null) return [];
  return isArray(value) && value.items.every((item) => isReference(item)) ? value.items : null;
}

/** VRI: one entry for each signature, by the SHA-1 of its contents. */
function explainEntries(step: Step, earlier: PdfValue | undefined, later: PdfValue | undefined): void {
  const before = step.before.resolve(earlier);
  const after = step.after.resolve(later);
  if (before === null && after === null) return;
  if (!isDictionary(after) || (before !== null && !isDictionary(before))) return change(step, 'VRI');
  explain(step, later, earlier);
  for (const key of before?.entries.keys() ?? []) {
    if (!after.entries.has(key)) change(step, `VRI ${key} removed`);
  }
  for (const [key, value] of after.entries) {
    if (key !== 'Type') explainEntry(step, before?.entries.get(key), { key, value });
  }
}

function explainEntry(
  step: Step,
  earlier: PdfValue | undefined,
  { key, value }: { readonly key: string; readonly value: PdfValue },
): void {
  const before = step.before.resolve(earlier);
  const after = step.after.resolve(value);
  if (!isDictionary(after) || (before !== null && !isDictionary(before))) return change(step, `VRI ${key}`);
  explain(step, value, earlier);
  if (!/^[0-9A-Fa-f]{40}$/.test(key) || !onlyKeys(after, [...entryArrays, 'TU', 'TS', 'Type'])) {
    change(step, `VRI ${key}`);
  }
  for (const name of entryArrays) explainStreams(step, before?.entries.get(name), after.entries.get(name));
  const token = after.entries.get('TS');
  if (isReference(token) && !step.before.entries.has(token.number)) explainStream(step, token.number);
}
