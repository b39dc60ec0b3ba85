/** Genuine documents with later revisions: validation data and document timestamps, as sound writers append them. */
import type { ControlCase } from '../hostile-case.ts';
import {
  type SmallObjects,
  type Written,
  smallObjects,
  smallPage,
  timestampObjects,
} from '../small-document.ts';
import { add, all, inCatalog } from './abuse.ts';
import { signRanges } from './byte-edits.ts';
import { appendStamped, followingTimestamp, longTerm, longTermObjects, storeObjects } from './long-term.ts';
import { writeRaw } from './raw-revision.ts';
import { type Variation, type Workshop, appendStream, edit, signStream, signVariation } from './workshop.ts';

/** Validation data only, nobody stamps it. */
function storeOnly(
  workshop: Workshop,
  change: (objects: SmallObjects) => void = () => undefined,
): Uint8Array {
  return writeRaw({ objects: storeRevision(workshop, change) }, workshop.signed()).bytes;
}

function storeRevision({ world }: Workshop, change: (objects: SmallObjects) => void): SmallObjects {
  const objects = storeObjects(world);
  objects.set(1, '<< /Type /Catalog /DSS 10 0 R /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>');
  change(objects);
  return objects;
}

/** Changes to the revision of validation data and timestamp. */
const changes: Readonly<Record<string, (objects: SmallObjects) => void>> = {
  'store-and-timestamp': () => undefined,
  'field-not-on-the-page': (objects) => void objects.delete(3),
  'field-hidden': all(edit(8, '[0 0 0 0]', '[0 0 9 9]'), edit(8, '/F 132', '/F 134')),
  'field-with-empty-appearance': all(
    edit(8, '/FT', '/AP << /N 20 0 R >> /FT'),
    add(20, '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0 >>\nstream\n\nendstream'),
  ),
  'value-of-type-sig': edit(9, '/DocTimeStamp', '/Sig'),
  'value-without-type': edit(9, '/Type /DocTimeStamp ', ''),
  extensions: inCatalog('/Extensions << /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>'),
  'extensions-of-their-own': all(
    inCatalog('/Extensions 20 0 R'),
    add(20, '<< /ESIC << /BaseVersion /1.7 /ExtensionLevel 5 >> >>'),
  ),
  'store-direct': all(
    edit(1, '/DSS 10 0 R', '/DSS << /CRLs [11 0 R 12 0 R] /Certs [13 0 R 14 0 R] >>'),
    (objects) => [10, 15, 16].forEach((number) => objects.delete(number)),
  ),
};

/** The document's own information and the time of the update. */
function withInformation(workshop: Workshop): Uint8Array {
  const info = (time: string): string => `<< /Title (Sample) /ModDate (D:${time}Z) >>`;
  const trailer = (entries: string): string => `${entries} /Info 20 0 R`;
  const first: Variation = { change: add(20, info('20260401090000')), trailer };
  const objects = longTermObjects(workshop.world).set(20, info('20260401090100'));
  return appendStamped(workshop, signVariation(workshop, first), { objects, trailer }).bytes;
}

/** Lists of fields and annotations that are objects of their own, and grow. */
function withOwnLists(workshop: Workshop): Uint8Array {
  const own = all(edit(1, '[6 0 R]', '20 0 R'), edit(3, '[6 0 R]', '21 0 R'));
  const first = signVariation(workshop, { change: all(own, add(20, '[6 0 R]'), add(21, '[6 0 R]')) });
  const objects = timestampObjects();
  for (const number of [1, 3]) objects.delete(number);
  objects.set(20, '[6 0 R 8 0 R]').set(21, '[6 0 R 8 0 R]');
  return appendStamped(workshop, first, { objects }).bytes;
}

function chained(workshop: Workshop, count: number): Uint8Array {
  let written: Written = workshop.archived();
  const fields = [8];
  for (let minutes = 2; minutes <= count; minutes += 1) {
    const objects = followingTimestamp(fields);
    written = appendStamped(workshop, written, { objects, minutes });
    fields.push(8 + 2 * fields.length);
  }
  return written.bytes;
}

/** Validation data as a cross-reference stream behind a cross-reference stream. */
function streams(workshop: Workshop, packed: readonly number[]): Written & { readonly size: number } {
  const first = signStream(workshop, packed.length > 0 ? { packed } : {});
  const objects = storeRevision(workshop, () => undefined);
  return appendStream(first, [], { objects, size: 20, predicted: true });
}

function stampedStream(workshop: Workshop): Uint8Array {
  const objects = new Map([...followingTimestamp([], true)]);
  const { bytes } = appendStream(streams(workshop, [1, 2, 3, 5, 6]), [], { objects, size: 30 });
  return signRanges(bytes, workshop.stamp(1));
}

export function longTermControls(workshop: Workshop): readonly ControlCase[] {
  const withoutEntries = (objects: SmallObjects): void => {
    edit(10, ' /VRI 15 0 R', '')(objects);
    for (const number of [15, 16]) objects.delete(number);
  };
  const files: readonly (readonly [name: string, form: ControlCase['form'], file: () => Uint8Array])[] = [
    ['timestamp', 'ES-A', () => workshop.archived().bytes],
    ['store-only', 'ES-T', () => storeOnly(workshop, withoutEntries)],
    ['store-with-entries', 'ES-T', () => storeOnly(workshop)],
    ['store-then-timestamp', 'ES-A', () => storeThenTimestamp(workshop)],
    ['information-updated', 'ES-A', () => withInformation(workshop)],
    ['lists-of-their-own', 'ES-A', () => withOwnLists(workshop)],
    ['two-timestamps', 'ES-A', () => chained(workshop, 2)],
    ['three-timestamps', 'ES-A', () => chained(workshop, 3)],
    [
      'timestamp-after-store-and-timestamp',
      'ES-A',
      () =>
        appendStamped(workshop, longTerm(workshop), { objects: followingTimestamp([8], true), minutes: 2 })
          .bytes,
    ],
    ['signed-in-the-second-revision', 'ES-T', () => signedLater(workshop)],
    ['store-in-a-stream', 'ES-T', () => streams(workshop, []).bytes],
    ['store-in-a-stream-after-object-stream', 'ES-T', () => streams(workshop, [1, 2, 3, 5, 6]).bytes],
    ['timestamp-in-a-stream', 'ES-A', () => stampedStream(workshop)],
    ...Object.entries(changes).map(([name, change]) => {
      const objects = longTermObjects(workshop.world);
      change(objects);
      return [name, 'ES-A', () => appendStamped(workshop, workshop.signed(), { objects }).bytes] as const;
    }),
  ];
  return files.map(([name, form, file]) => ({ name: `later-${name}`, form, file }));
}

function storeThenTimestamp(workshop: Workshop): Uint8Array {
  const written = writeRaw({ objects: storeRevision(workshop, () => undefined) }, workshop.signed());
  return appendStamped(workshop, written, { objects: followingTimestamp([], true) }).bytes;
}

/** A writer that signs by appending, as many do. */
function signedLater({ sign }: Workshop): Uint8Array {
  const objects = smallObjects();
  const added = new Map([1, 3, 6, 7].map((number) => [number, objects.get(number) ?? '']));
  objects.set(1, '<< /Type /Catalog /Pages 2 0 R >>').set(3, smallPage(''));
  for (const number of [6, 7]) objects.delete(number);
  const first = writeRaw({ objects });
  return signRanges(writeRaw({ objects: added }, first).bytes, sign);
}
