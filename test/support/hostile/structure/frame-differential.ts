/** Class H, where readers differ on where a file begins and ends (par-frame-…). */
import type { HostileCase } from '../hostile-case.ts';
import { replaceText } from './byte-edits.ts';
import {
  type Attack,
  type SignedAttack,
  type Variation,
  type Workshop,
  attacksOn,
  signVariation,
  signedAttacks,
} from './workshop.ts';

const binary = '%\xE2\xE3\xCF\xD3\n';
const header = (text: string): Variation => ({ header: `${text}\n${binary}` });

const heads: readonly SignedAttack[] = [
  ['junk-before', ['C1'], header('JUNK\n%PDF-1.3')],
  ['line-end-before', ['C1'], header('\n%PDF-1.3')],
  ['byte-order-mark-before', ['C1'], header('\xEF\xBB\xBF%PDF-1.3')],
  ['script-before', ['C1'], header('#!/bin/sh\nexit 0\n%PDF-1.3')],
  ['second-header-before', ['C1'], header('%PDF-9.9\n%PDF-1.3')],
  ['postscript-header', ['C1'], header('%!PS-Adobe-3.0 PDF-1.3')],
  ['header-missing', ['C1'], header('% nothing')],
  ['header-lower-case', ['C1'], header('%pdf-1.3')],
  ['version-1.8', ['C1'], header('%PDF-1.8')],
  ['version-2.1', ['C1'], header('%PDF-2.1')],
  ['version-3.0', ['C1'], header('%PDF-3.0')],
  ['version-10.3', ['C1'], header('%PDF-10.3')],
  ['version-missing', ['C1'], header('%PDF-')],
  ['version-without-point', ['C1'], header('%PDF-13')],
  ['version-then-space', ['C1'], header('%PDF-1.3 ')],
  ['version-then-text', ['C1'], header('%PDF-1.3-attacker')],
  ['far-before', ['C1'], header(`${'x'.repeat(1100)}\n%PDF-1.3`)],
];

const ending = (text: (trailer: string, startxref: number) => string): Variation => ({ ending: text });

const ends: readonly SignedAttack[] = [
  [
    'startxref-in-a-comment',
    ['C7', 'C1'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n% startxref\n9\n%%EOF\n`),
  ],
  [
    'startxref-only-in-a-comment',
    ['C7', 'C1'],
    ending((trailer, at) => `trailer\n${trailer}\n% startxref ${at}\n%%EOF\n`),
  ],
  [
    'startxref-twice',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n9\nstartxref\n${at}\n%%EOF\n`),
  ],
  ['startxref-with-sign', ['C7'], ending((trailer, at) => `trailer\n${trailer}\nstartxref\n+${at}\n%%EOF\n`)],
  [
    'startxref-a-real-number',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}.0\n%%EOF\n`),
  ],
  [
    'startxref-with-a-comment',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref % 9\n${at}\n%%EOF\n`),
  ],
  ['startxref-glued', ['C7'], ending((trailer, at) => `trailer\n${trailer}\nstartxref${at}\n%%EOF\n`)],
  [
    'startxref-before-the-table',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at - 1}\n%%EOF\n`),
  ],
  [
    'startxref-behind-the-word',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at + 4}\n%%EOF\n`),
  ],
  [
    'startxref-at-the-trailer',
    ['C7'],
    {
      patch: (unsigned, at) =>
        replaceText(unsigned, `startxref\n${at}`, `startxref\n${unsigned.indexOf('trailer')}`),
    },
  ],
  [
    'marker-twice',
    ['C7', 'C1'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n%%EOF\n`),
  ],
  [
    'marker-with-text',
    ['C1', 'C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n%%EOF attacker\n`),
  ],
  [
    'marker-lower-case',
    ['C1', 'C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n%%eof\n`),
  ],
  ['marker-missing', ['C1', 'C7'], ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n`)],
  [
    'signed-text-after',
    ['C1', 'C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n9,000,000 JPY\n`),
  ],
  [
    'signed-lines-after',
    ['C1', 'C7'],
    ending((trailer, at) => `trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n\n\n`),
  ],
  [
    'words-between-trailer-and-end',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\nattacker\nstartxref\n${at}\n%%EOF\n`),
  ],
  [
    'two-trailers',
    ['C7'],
    ending(
      (trailer, at) => `trailer\n${trailer}\ntrailer\n<< /Size 8 /Root 5 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  ],
  [
    'object-after-the-trailer',
    ['C7'],
    ending((trailer, at) => `trailer\n${trailer}\n4 0 obj\nnull\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ],
];

/** Done to a finished file. */
const appended: readonly Attack[] = [
  ['second-document', ['C7', 'C1', 'C9'], ({ bytes }) => Buffer.concat([bytes, bytes])],
  [
    'second-document-other',
    ['C7', 'C1', 'C9'],
    ({ bytes }, workshop) => Buffer.concat([bytes, signVariation(workshop, { before: { 4: '%\n' } }).bytes]),
  ],
  [
    'second-document-in-front',
    ['C7', 'C1', 'C9'],
    ({ bytes }, workshop) => Buffer.concat([workshop.archived().bytes, bytes]),
  ],
  [
    'zip-behind',
    ['C1'],
    ({ bytes }) => Buffer.concat([bytes, Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]),
  ],
  ['zeros-behind', ['C1'], ({ bytes }) => Buffer.concat([bytes, Buffer.alloc(1024)])],
  ['text-behind', ['C1'], ({ bytes }) => Buffer.concat([bytes, Buffer.from('9,000,000')])],
  ['two-line-ends-behind', ['C1'], ({ bytes }) => Buffer.concat([bytes, Buffer.from('\r\n')])],
  ['byte-in-front', ['C1'], ({ bytes }) => Buffer.concat([Buffer.from(' '), bytes])],
  ['cut-by-a-byte', ['C3'], ({ bytes }) => bytes.subarray(0, -1)],
  ['cut-in-the-marker', ['C1'], ({ bytes }) => bytes.subarray(0, -3)],
  ['cut-in-the-gap', ['C1'], ({ bytes }) => bytes.subarray(0, 5000)],
  ['empty', ['C1'], () => Buffer.alloc(0)],
  ['only-a-header', ['C1'], () => Buffer.from('%PDF-1.3\n'), { verdicts: ['unsigned'] }],
];

export function frameDifferentials(workshop: Workshop): readonly HostileCase[] {
  return [
    ...signedAttacks('par-frame', workshop, [...heads, ...ends]),
    ...attacksOn('par-frame', [workshop, workshop.signed], appended),
  ];
}
