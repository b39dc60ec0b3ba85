/** Files that want more than a verifier should spend: none is decided, none is slow (excess-…). */
import { deflateSync } from 'node:zlib';
import type { HostileCase } from '../hostile-case.ts';
import { type SmallObjects, type Written, signatureDictionary, smallWidget } from '../small-document.ts';
import { add } from './abuse.ts';
import { type Workshop, append, asCases, edit, signStream, signVariation } from './workshop.ts';

type Change = (objects: SmallObjects) => void;

const mebibyte = 1024 * 1024;

/** Content of the signed revision by what there is too much of. */
const contents: Readonly<Record<string, Change>> = {
  'nested-arrays': add(5, `<< /A ${'['.repeat(200)}${']'.repeat(200)} >>`),
  'nested-dictionaries': add(5, `${'<< /A '.repeat(200)}0${' >>'.repeat(200)}`),
  'long-name': add(5, `<< /${'A'.repeat(1000)} 0 >>`),
  'long-string': add(5, `<< /A (${'A'.repeat(2 * mebibyte)}) >>`),
  'long-digits': add(5, `<< /A <${'0'.repeat(9 * mebibyte)}> >>`),
  'long-array': add(5, `[${'0 '.repeat(200_000)}]`),
  'many-keys': add(5, `<< ${Array.from({ length: 5000 }, (_, index) => `/K${index} 0`).join(' ')} >>`),
  'deep-fields': (objects) => {
    edit(1, '[6 0 R]', '[100 0 R]')(objects);
    for (let number = 100; number < 140; number += 1) {
      objects.set(number, `<< /T (a) /Kids [${number === 139 ? 6 : number + 1} 0 R] >>`);
    }
  },
  'many-signatures': (objects) => {
    const numbers = Array.from({ length: 40 }, (_, index) => 100 + 2 * index);
    edit(1, '[6 0 R]', `[6 0 R ${numbers.map((number) => `${number} 0 R`).join(' ')}]`)(objects);
    const entries = '/Filter /A /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <3000>';
    for (const number of numbers) {
      objects.set(number, smallWidget(`Signature${number}`, number + 1));
      objects.set(number + 1, signatureDictionary(entries));
    }
  },
  'many-pages': (objects) => {
    const numbers = Array.from({ length: 300 }, (_, index) => 100 + index);
    const kids = [3, ...numbers].map((number) => `${number} 0 R`).join(' ');
    objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count 301 >>`);
    for (const number of numbers) objects.set(number, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>');
  },
};

/** One section more than a reader follows. */
function manyRevisions(workshop: Workshop): Uint8Array {
  let written: Written = workshop.signed();
  for (let count = 0; count < 70; count += 1) written = append(written, [[10, '<< >>']]);
  return written.bytes;
}

/** 80 MiB of spaces behind the objects of an object stream. */
function inflated(workshop: Workshop): Uint8Array {
  const packed = [2, 5];
  const container = (_: unknown, parts: { body: string }): void => {
    parts.body += ' '.repeat(80 * mebibyte);
  };
  return signStream(workshop, { packed, container }).bytes;
}

export function excesses(workshop: Workshop): readonly HostileCase[] {
  const more = { signedAsIs: true, verdicts: ['indeterminate', 'rejected'] } as const;
  return asCases('excess', [
    ...Object.entries(contents).map(
      ([name, change]) => [name, ['L1'], () => signVariation(workshop, { change }).bytes, more] as const,
    ),
    ['many-revisions', ['L1'], () => manyRevisions(workshop), more],
    ['inflated', ['L1'], () => inflated(workshop), more],
    [
      'many-entries',
      ['L1'],
      () =>
        signVariation(workshop, {
          ending: (trailer, at) => `0 200001\n${trailer}\nstartxref\n${at}\n%%EOF\n`,
        }).bytes,
      more,
    ],
    [
      'inflated-table',
      ['L1', 'C7'],
      () => {
        const data = deflateSync(Buffer.alloc(80 * mebibyte));
        const stream = `<< /Type /XRef /Size 8 /W [1 4 2] /Root 1 0 R /Filter /FlateDecode /Length ${data.length} >>`;
        const text = `${stream}\nstream\n${data.toString('latin1')}\nendstream`;
        return signVariation(workshop, {
          change: add(8, text),
          ending: (trailer) => `trailer\n${trailer}\nstartxref\n1111111111\n%%EOF\n`,
          patch: (bytes) =>
            Buffer.from(
              bytes
                .toString('latin1')
                .replace('1111111111', String(bytes.indexOf('8 0 obj')).padStart(10, '0')),
              'latin1',
            ),
        }).bytes;
      },
      more,
    ],
  ]);
}
