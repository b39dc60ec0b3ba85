/** The part of C20 about document timestamps: an added field that shows nothing and holds nothing but the timestamp. */
import { decodeStructureStream } from './decode-stream.ts';
import { isWhiteSpace } from './lexer.ts';
import { type Step, change } from './update-step.ts';
import {
  type PdfDictionary,
  type PdfValue,
  isArray,
  isDictionary,
  isName,
  isNumber,
  isReference,
  isStream,
  plainInteger,
} from './pdf-value.ts';

const fieldKeys = new Set([
  ...[
    'Type',
    'Subtype',
    'FT',
    'T',
    'V',
    'P',
    'Rect',
    'F',
    'Ff',
    'AP',
    'M',
    'NM',
    'BS',
    'Border',
    'DA',
    'Q',
    'H',
  ],
  ...['DR', 'MK'],
]);
const valueKeys = new Set([
  ...['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'V', 'M', 'Name', 'Prop_Build', 'Reason'],
  ...['Location', 'ContactInfo'],
]);

/** Annotation flags (ISO 32000-1 §12.5.3). */
const hidden = 1 << 1;
const noView = 1 << 5;

export function explainTimestampField(step: Step, number: number): void {
  if (step.before.entries.has(number)) return change(step, `field ${number} is an old object`);
  const field = step.after.object(number);
  if (!isDictionary(field) || !isName(field.entries.get('FT'), 'Sig')) return change(step, `field ${number}`);
  const strange = [...field.entries.keys()].filter((key) => !fieldKeys.has(key));
  if (strange.length > 0 || field.repeated.length > 0)
    return change(step, `field ${number}: ${strange.join(' ')}`);
  const value = field.entries.get('V');
  if (!isReference(value) || step.before.entries.has(value.number)) return change(step, `field ${number}: V`);
  const timestamp = step.after.object(value.number);
  if (!isDictionary(timestamp) || !isName(timestamp.entries.get('SubFilter'), 'ETSI.RFC3161')) {
    return change(step, `field ${number}: no document timestamp`);
  }
  if ([...timestamp.entries.keys()].some((key) => !valueKeys.has(key)))
    return change(step, `object ${value.number}`);
  if (!showsNothing(step, field)) return change(step, `field ${number} is visible`);
  step.explained.add(number);
  step.explained.add(value.number);
}

/** Hidden, without area, or with an appearance that draws nothing. */
function showsNothing(step: Step, field: PdfDictionary): boolean {
  const appearance = field.entries.get('AP');
  const flags = plainInteger(field.entries.get('F')) ?? 0;
  const invisible =
    (flags & (hidden | noView)) !== 0 || hasNoArea(step.after.resolve(field.entries.get('Rect')));
  const drawsNothing = appearance !== undefined && drawsNothingIn(step, appearance);
  return invisible ? appearance === undefined || drawsNothing : drawsNothing;
}

function hasNoArea(rectangle: PdfValue): boolean {
  if (rectangle === null) return true;
  if (!isArray(rectangle) || rectangle.items.length !== 4) return false;
  const [left, bottom, right, top] = rectangle.items.map((item) =>
    isNumber(item) ? item.value : Number.NaN,
  );
  return left === right || bottom === top;
}

/** `/AP << /N stream >>` whose stream is empty, compressed or not. */
function drawsNothingIn(step: Step, appearance: PdfValue): boolean {
  const states = step.after.resolve(appearance);
  if (!isDictionary(states) || [...states.entries.keys()].some((key) => key !== 'N')) return false;
  const normal = states.entries.get('N');
  const stream = step.after.resolve(normal);
  if (!isStream(stream) || decodeStructureStream(stream).some((byte) => !isWhiteSpace(byte))) return false;
  for (const each of [appearance, normal]) {
    if (!isReference(each)) continue;
    if (step.before.entries.has(each.number)) return false;
    step.explained.add(each.number);
  }
  return true;
}
