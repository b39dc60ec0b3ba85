/** Validation data that is something else as well, or takes the place of something (ltv-store-…). */
import type { HostileCase } from '../hostile-case.ts';
import { type Abuse, abusesAsCases, add, all, inCatalog } from './abuse.ts';
import { forgedContents } from './incremental-saving.ts';
import { vriKey } from './long-term.ts';
import { type Workshop, edit } from './workshop.ts';

const inStore = (entries: string) => edit(10, '/CRLs', `${entries} /CRLs`);
const data = (entries: string): string => `<< ${entries} /Length 1 >>\nstream\n0\nendstream`;
const store = '<< /Type /DSS /CRLs [11 0 R 12 0 R] /Certs [13 0 R 14 0 R] /VRI 15 0 R >>';
const openContents = edit(3, '/Contents 4 0 R', '/Contents [4 0 R 20 0 R]');

const abuses: readonly Abuse[] = [
  { name: 'key-unknown', change: inStore('/Attacker 4 0 R') },
  { name: 'key-actions', change: inStore('/AA << /O << /S /JavaScript /JS (1) >> >>') },
  {
    name: 'certificate-is-a-form',
    change: all(edit(10, '13 0 R', '20 0 R'), add(20, data('/Subtype /Form'))),
  },
  {
    name: 'certificate-is-external',
    change: all(edit(10, '13 0 R', '20 0 R'), add(20, data('/F (file.cer)'))),
  },
  {
    name: 'certificate-is-no-stream',
    change: all(edit(10, '13 0 R', '20 0 R'), add(20, '<< /Type /Page >>')),
  },
  { name: 'certificate-direct', change: edit(10, '13 0 R', '(certificate)') },
  { name: 'certificate-replaces-content', change: all(edit(10, '13 0 R', '4 0 R'), add(4, forgedContents)) },
  { name: 'certificates-are-a-dictionary', change: edit(10, '[13 0 R 14 0 R]', '<< /A 13 0 R >>') },
  {
    name: 'list-replaces-content',
    change: all(edit(10, '[13 0 R 14 0 R]', '4 0 R'), add(4, '[13 0 R 14 0 R]')),
  },
  { name: 'store-replaces-content', change: all(edit(1, '/DSS 10 0 R', '/DSS 4 0 R'), add(4, store)) },
  { name: 'store-replaces-font', change: all(edit(1, '/DSS 10 0 R', '/DSS 5 0 R'), add(5, store)) },
  { name: 'store-is-a-stream', change: add(10, data('/Type /DSS')) },
  { name: 'store-is-null', change: edit(1, '/DSS 10 0 R', '/DSS null /PieceInfo << >>') },
  {
    name: 'entries-replace-content',
    change: all(edit(10, '/VRI 15 0 R', '/VRI 4 0 R'), add(4, `<< /${vriKey} 16 0 R >>`)),
  },
  {
    name: 'entry-replaces-content',
    change: all(add(15, `<< /${vriKey} 4 0 R >>`), add(4, '<< /CRL [11 0 R] >>')),
  },
  { name: 'entry-name', change: add(15, '<< /Attacker 16 0 R >>') },
  { name: 'entry-key-unknown', change: add(16, '<< /CRL [11 0 R] /Attacker (1) >>') },
  {
    name: 'entry-time-is-a-script',
    change: add(16, '<< /TU << /S /JavaScript /JS (1) >> >>'),
    checks: ['C20', 'C10'],
  },
  { name: 'entry-token-replaces-content', change: all(add(16, '<< /TS 4 0 R >>'), add(4, forgedContents)) },
  {
    name: 'entry-token-is-a-form',
    change: all(add(16, '<< /TS 20 0 R >>'), add(20, data('/Subtype /Form'))),
  },
  {
    name: 'length-replaces-content',
    change: all(
      edit(10, '13 0 R', '20 0 R'),
      add(20, '<< /Length 4 0 R >>\nstream\n0\nendstream'),
      add(4, '1'),
    ),
  },
  {
    name: 'extension-replaces-content',
    change: all(inCatalog('/Extensions << /ADBE 4 0 R >>'), add(4, forgedContents)),
  },
  {
    name: 'extensions-replace-content',
    change: all(
      inCatalog('/Extensions 4 0 R'),
      add(4, '<< /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>'),
    ),
  },
  {
    name: 'form-replaces-content',
    change: all(
      edit(1, '<< /Fields [6 0 R 8 0 R] /SigFlags 3 >>', '4 0 R'),
      add(4, '<< /Fields [6 0 R 8 0 R] /SigFlags 3 >>'),
    ),
  },
  { name: 'fields-replace-content', change: all(edit(1, '[6 0 R 8 0 R]', '4 0 R'), add(4, '[6 0 R 8 0 R]')) },
  {
    name: 'annotations-replace-content',
    change: all(edit(3, '[6 0 R 8 0 R]', '4 0 R'), add(4, '[6 0 R 8 0 R]')),
  },
  {
    name: 'annotations-replace-font',
    change: all(edit(3, '[6 0 R 8 0 R]', '5 0 R'), add(5, '[6 0 R 8 0 R]')),
  },
  {
    name: 'certificate-fills-content',
    signed: { change: openContents },
    change: all(openContents, edit(10, '13 0 R', '20 0 R'), add(20, data(''))),
  },
  {
    name: 'token-fills-content',
    signed: { change: openContents },
    change: all(openContents, add(16, '<< /TS 20 0 R >>'), add(20, forgedContents)),
  },
  {
    name: 'token-fills-content-of-the-same-page',
    signed: { change: openContents },
    change: all(
      (objects) => void objects.delete(3),
      edit(8, '/P 3 0 R', ''),
      add(16, '<< /TS 20 0 R >>'),
      add(20, forgedContents),
    ),
  },
  { name: 'with-a-second-catalog', change: add(20, '<< /Type /Catalog /Pages 2 0 R >>') },
  { name: 'with-a-page-of-no-tree', change: add(20, '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>') },
  {
    name: 'field-fills-annotation',
    signed: { change: edit(3, '[6 0 R]', '[6 0 R 8 0 R]') },
    change: edit(8, '/Type', '/Border [9 9 9] /Type'),
  },
];

export function storeAbuses(workshop: Workshop): readonly HostileCase[] {
  return abusesAsCases(
    workshop,
    abuses.map((abuse) => ({ ...abuse, name: `store-${abuse.name}` })),
  );
}
