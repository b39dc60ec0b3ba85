/** Content in the signed revision that is not the same for everybody: media, files, layers, forms (vary-…). */
import type { HostileCase } from '../hostile-case.ts';
import { add, all, inCatalog, inForm, inPage } from './abuse.ts';
import { type Variation, type Workshop, asCases, edit, signStream, signedAttacks } from './workshop.ts';

type Change = NonNullable<Variation['change']>;

const data = (entries: string): string => `<< ${entries} /Length 1 >>\nstream\n1\nendstream`;
const annotation = (entries: string): Change =>
  all(
    edit(3, '[6 0 R]', '[6 0 R 20 0 R]'),
    add(20, `<< /Type /Annot /Rect [9 9 99 99] ${entries} >>`),
    add(21, data('')),
  );
const file = '<< /Type /Filespec /F (a.exe) /EF << /F 21 0 R >> >>';
const layers = (entries: string, more = ''): Change =>
  all(
    inCatalog(`/OCProperties << /OCGs [20 0 R] ${entries} >>`),
    add(20, `<< /Type /OCG /Name (a) ${more} >>`),
    add(21, '[20 0 R]'),
    add(22, '/OFF'),
  );
const drawn = (entries: string): Change =>
  all(
    edit(3, '/Resources <<', '/Resources << /XObject << /X 20 0 R >>'),
    add(20, data(`/Type /XObject ${entries}`)),
    add(21, data('/Type /XObject /Subtype /Image /Width 1 /Height 1')),
  );
const marked = (entries: string): Change =>
  all(
    layers('/D << /Order [20 0 R] >>'),
    edit(3, '/Resources <<', '/Resources << /Properties << /MC 23 0 R >>'),
    add(23, `<< /Type /OCMD ${entries} >>`),
  );

const varying: Readonly<Record<string, Change>> = {
  'annotation-rich-media': annotation('/Subtype /RichMedia /RichMediaContent << >>'),
  'annotation-3d': annotation('/Subtype /3D /3DD 21 0 R'),
  'annotation-movie': annotation('/Subtype /Movie /Movie << /F (a.avi) >> /A true'),
  'annotation-sound': annotation('/Subtype /Sound /Sound 21 0 R'),
  'annotation-screen': annotation('/Subtype /Screen /MK << >>'),
  'annotation-file': annotation(`/Subtype /FileAttachment /FS ${file}`),
  'annotation-file-elsewhere': annotation('/Subtype /FileAttachment /FS (a.pdf)'),
  'annotation-look-under-the-pointer': annotation('/Subtype /Stamp /AP << /N 21 0 R /R 21 0 R >>'),
  'annotation-look-while-pressed': annotation('/Subtype /Stamp /AP << /N 21 0 R /D 21 0 R >>'),
  'annotation-type-by-reference': all(annotation('/Subtype 22 0 R /Sound 21 0 R'), add(22, '/Sound')),
  'files-in-names': all(
    inCatalog(`/Names << /EmbeddedFiles << /Names [(a) ${file}] >> >>`),
    add(21, data('')),
  ),
  'files-in-names-below': all(
    inCatalog('/Names << /EmbeddedFiles 20 0 R >>'),
    add(20, `<< /Names [(a) ${file}] >>`),
    add(21, data('')),
  ),
  'files-associated': all(inCatalog(`/AF [${file}]`), add(21, data(''))),
  'files-in-a-portfolio': all(
    inCatalog(`/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [(a) ${file}] >> >>`),
    add(21, data('')),
  ),
  'file-without-name': all(add(20, file), add(21, data(''))),
  'form-xfa-stream': all(inForm('/XFA 20 0 R'), add(20, data(''))),
  'form-xfa-parts': all(inForm('/XFA [(template) 20 0 R (datasets) 20 0 R]'), add(20, data(''))),
  'form-need-appearances': inForm('/NeedAppearances true'),
  'form-need-appearances-by-reference': all(inForm('/NeedAppearances 20 0 R'), add(20, 'true')),
  'layers-off': layers('/D << /Order [20 0 R] /OFF [20 0 R] >>'),
  'layers-off-by-reference': layers('/D << /Order [20 0 R] /OFF 21 0 R >>'),
  'layers-off-in-a-dictionary': layers('/D << /Order [20 0 R] /OFF << /A 20 0 R >> >>'),
  'layers-base-state-off': layers('/D << /Order [20 0 R] /BaseState /OFF /ON [] >>'),
  'layers-base-state-by-reference': layers('/D << /Order [20 0 R] /BaseState 22 0 R >>'),
  'layers-base-state-unknown': layers('/D << /BaseState /Attacker >>'),
  'layers-by-event': layers(
    '/D << /AS [<< /Event /View /OCGs [20 0 R] /Category [/View] >>] >>',
    '/Usage << /View << /ViewState /OFF >> >>',
  ),
  'layers-by-print': layers(
    '/D << /AS [<< /Event /Print /OCGs [20 0 R] /Category [/Print] >>] >>',
    '/Usage << /Print << /PrintState /ON >> >>',
  ),
  'layers-other-configuration': layers('/D << >> /Configs [<< /OFF [20 0 R] >>]'),
  'layers-without-configuration': layers(''),
  'layers-configuration-null': layers('/D null'),
  'layers-hidden-when-on': marked('/OCGs [20 0 R] /P /AllOff'),
  'layers-hidden-when-any-on': marked('/OCGs [20 0 R] /P /AnyOff'),
  'layers-by-expression': marked('/VE [/Not 20 0 R]'),
  'image-alternates': drawn(
    '/Subtype /Image /Width 1 /Height 1 /Alternates [<< /Image 21 0 R /DefaultForPrinting true >>]',
  ),
  'image-elsewhere': drawn('/Subtype /Image /Width 1 /Height 1 /OPI << /2.0 << /F (a.tif) >> >>'),
  'form-elsewhere': drawn('/Subtype /Form /BBox [0 0 9 9] /Ref << /F (attacker.pdf) /Page 0 >>'),
  postscript: drawn('/Subtype /PS'),
  'postscript-in-a-form': drawn('/Subtype /Form /BBox [0 0 9 9] /Subtype2 /PS /PS 21 0 R'),
  'page-template': inPage('/TemplateInstantiated /a /AA << >>'),
};

export function varyingContents(workshop: Workshop): readonly HostileCase[] {
  const attacks = Object.entries(varying).map(([name, change]) => [name, ['C10'], { change }] as const);
  const packed = (change: Change) => (): Uint8Array =>
    signStream(workshop, { change, packed: [1, 2, 3, 5, 6] }).bytes;
  const more = { signedAsIs: true } as const;
  return [
    ...signedAttacks('vary', workshop, attacks),
    ...asCases('vary-packed', [
      ['layers-off', ['C10'], packed(layers('/D << /OFF [20 0 R] >>')), more],
      ['need-appearances', ['C10'], packed(inForm('/NeedAppearances true')), more],
      ['files', ['C10'], packed(inCatalog('/Names << /EmbeddedFiles << /Names [] >> >>')), more],
    ]),
  ];
}
