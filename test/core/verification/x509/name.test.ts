/** Names compare as RFC 5280 §7.1 says, and are shown so that nothing hides in them. */
import { describe, expect, it } from 'vitest';
import { DerError, parseDer } from '#core/verification/der/der-reader.ts';
import { type DistinguishedName, isInSubtree, parseName } from '#core/verification/x509/name.ts';
import {
  type Der,
  bmpString,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  utf8String,
} from '#test/support/der/der-writer.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';

const attribute = (type: string, value: Der): Der => sequence(objectIdentifier(type), value);
const name = (...relativeNames: readonly Der[]): DistinguishedName =>
  parseName(parseDer(sequence(...relativeNames)));
const common = (value: Der): Der => setOf(attribute(oid.commonName, value));
const organization = (text: string): Der => setOf(attribute(oid.organizationName, utf8String(text)));

describe('names', () => {
  it.each([
    ['letter case', printableString('Guarantee Association'), utf8String('GUARANTEE association')],
    ['string type', printableString('Guarantee'), bmpString('Guarantee')],
    ['repeated spaces', utf8String(' Guarantee   Association '), utf8String('Guarantee Association')],
    ['width', utf8String('ＡＢＣ'), utf8String('ABC')],
  ])('are equal whatever their %s', (_what, left, right) => {
    expect(name(common(left)).key).toBe(name(common(right)).key);
  });

  it.each([
    ['NUL in the middle', utf8String('Guarantee'), utf8String('Guarantee\0.example')],
    ['another letter', utf8String('Guarantee'), utf8String('Guarantée')],
    ['no spaces', utf8String('Guarantee Association'), utf8String('GuaranteeAssociation')],
    ['a comma that looks like the next attribute', utf8String('A'), utf8String('A",2.5.4.10="B')],
    ['a type that is no text', utf8String('A'), octetString(Buffer.from('A'))],
  ])('differ by %s', (_what, left, right) => {
    expect(name(common(left)).key).not.toBe(name(common(right)).key);
  });

  it('differ by order, and by how attributes are grouped', () => {
    const [first, second] = [organization('A'), organization('B')];
    expect(name(first, second).key).not.toBe(name(second, first).key);
    const pair = [
      attribute(oid.organizationName, utf8String('A')),
      attribute(oid.commonName, utf8String('B')),
    ];
    expect(name(setOf(...pair)).key).not.toBe(name(...pair.map((each) => setOf(each))).key);
    expect(name(setOf(...pair)).key).toBe(name(setOf(...pair.toReversed())).key);
  });

  it('are shown with control characters and separators escaped', () => {
    expect(name(organization('A,B'), common(utf8String('C\0D'))).text).toBe(String.raw`CN=C\00D,O=A\,B`);
    expect(name(common(octetString(Buffer.from('A')))).text).toBe('CN=#040141');
  });

  it.each([
    ['a relative name that is no set', sequence(attribute(oid.commonName, utf8String('A')))],
    ['an empty relative name', setOf()],
    [
      'an attribute with two values',
      setOf(sequence(objectIdentifier(oid.commonName), utf8String('A'), utf8String('B'))),
    ],
  ])('are not read with %s', (_what, relative) => {
    expect(() => name(relative)).toThrow(DerError);
  });
});

describe('isInSubtree', () => {
  const base = name(organization('A'));

  it('holds for the base itself and what lies below', () => {
    expect(isInSubtree(base, base)).toBe(true);
    expect(isInSubtree(name(organization('a'), common(utf8String('B'))), base)).toBe(true);
    expect(isInSubtree(base, name())).toBe(true);
  });

  it('does not hold above, beside, or for a name that merely begins alike', () => {
    expect(isInSubtree(name(), base)).toBe(false);
    expect(isInSubtree(name(common(utf8String('B')), organization('A')), base)).toBe(false);
    expect(isInSubtree(name(organization('AB')), base)).toBe(false);
  });
});
