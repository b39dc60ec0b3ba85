/** Arbitrary DER elements and PDF objects, well-formed more often than not. */
import fc from 'fast-check';
import { tagged } from '#test/support/der/der-writer.ts';

const primitiveTag = fc.constantFrom(1, 2, 3, 4, 5, 6, 0x0a, 0x0c, 0x13, 0x16, 0x17, 0x18, 0x1e, 0x80, 0x82);
const constructedTag = fc.constantFrom(0x30, 0x31, 0xa0, 0xa1, 0xa3, 0x24);

const telling = fc.constantFrom(
  Uint8Array.of(0),
  Uint8Array.of(0xff),
  Uint8Array.of(0, 0x80),
  Uint8Array.of(0, 0x7f),
  Uint8Array.of(7, 0xff),
  Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2),
  Buffer.from('260401000000Z'),
  Buffer.from('20260401000000Z'),
);
const contents = fc.oneof(telling, fc.uint8Array({ maxLength: 12 }), fc.uint8Array({ maxLength: 200 }));

const { element } = fc.letrec<{ element: Uint8Array }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.tuple(primitiveTag, contents).map(([tag, bytes]) => tagged(tag, bytes)),
    fc
      .tuple(constructedTag, fc.array(tie('element'), { maxLength: 5 }))
      .map(([tag, children]) => tagged(tag, Buffer.concat(children))),
  ),
}));

/** One element; its primitives need not be canonical. */
export const derElement: fc.Arbitrary<Uint8Array> = element;

const name = fc.constantFrom(
  ...[
    '/Type',
    '/Sig',
    '/Page',
    '/Pages',
    '/Kids',
    '/Count',
    '/V',
    '/FT',
    '/T',
    '/Parent',
    '/Contents',
    '/DSS',
  ],
  ...['/ByteRange', '/SubFilter', '/Fields', '/AcroForm', '/Annots', '/Length', '/Filter', '/FlateDecode'],
  ...['/AP', '/N', '/VRI', '/Certs', '/CRLs', '/Root', '/Prev', '/Size', '/XRef', '/ObjStm', '/A#20b', '/#'],
);
const reference = fc.integer({ min: 0, max: 24 }).map((number) => `${number} 0 R`);
const leaf = fc.oneof(
  name,
  reference,
  fc.constantFrom('null', 'true', 'false', '0', '-1', '+.5', '4294967296', '99999999999', '1.', '()', '<>'),
  fc.integer({ min: -3, max: 30_000 }).map(String),
  fc.string({ maxLength: 12 }).map((text) => `(${text})`),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => `<${Buffer.from(bytes).toString('hex')}>`),
  fc.constantFrom('[0 10 20 30]', '<< >>', '[', ']', '<<', '>>', '%', '\\', '(\\', '/Type /Sig'),
);

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(' ')}]`),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 6 })
      .map((pairs) => `<< ${pairs.flat().join(' ')} >>`),
  ),
}));

/** One object as it stands in a file. */
export const pdfValue: fc.Arbitrary<string> = value;
