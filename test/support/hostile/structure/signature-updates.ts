/** Class B, the signature object moved, copied or redefined, so that it seems to belong to the last revision (isa-…). */
import type { HostileCase } from '../hostile-case.ts';
import { smallNumbers, smallWidget } from '../small-document.ts';
import { catalog, forgedContents } from './incremental-saving.ts';
import { type Attack, type NumberedObjects, type Workshop, attacksOn, updated } from './workshop.ts';

const { next } = smallNumbers;
const content = [4, forgedContents] as const;

/** Given the signature dictionary as it is written in the file. */
function redefined(objects: (own: string) => NumberedObjects): Attack[2] {
  return (genuine, workshop) => {
    const { bytes } = genuine;
    const start = bytes.indexOf('7 0 obj') + '7 0 obj\n'.length;
    const own = bytes.subarray(start, bytes.indexOf('endobj', start)).toString('latin1');
    return updated(...objects(own))(genuine, workshop);
  };
}

const attacks: readonly Attack[] = [
  ['signature-redefined', ['C2', 'C4', 'C6'], redefined((own) => [content, [7, own]])],
  ['signature-redefined-as-is', ['C2', 'C4', 'C6'], redefined((own) => [[7, own]])],
  [
    'signature-redefined-reason',
    ['C2', 'C4', 'C6'],
    redefined((own) => [[7, own.replace('/M', '/Reason (new) /M')]]),
  ],
  [
    'signature-copied',
    ['C2', 'C4'],
    redefined((own) => [content, [next, own], [6, smallWidget('Signature1', next)]]),
  ],
  ['signature-copied-unused', ['C2'], redefined((own) => [[next, own]])],
  ['field-renamed', ['C20'], updated([6, smallWidget('Signature9', 7)])],
  ['field-shown', ['C20'], updated([6, smallWidget('Signature1', 7).replace('[0 0 0 0]', '[0 0 99 99]')])],
  [
    'field-replaced',
    ['C20'],
    updated([next, smallWidget('Signature1', 7)], [1, `<< ${catalog.replace('6 0 R', `${next} 0 R`)} >>`]),
  ],
  [
    'field-doubled',
    ['C2'],
    updated(
      [next, smallWidget('Signature2', 7)],
      [1, `<< ${catalog.replace('6 0 R', `6 0 R ${next} 0 R`)} >>`],
    ),
  ],
];

export function signatureUpdates(workshop: Workshop): readonly HostileCase[] {
  return attacksOn('isa', [workshop, workshop.signed], attacks);
}
