/** DER is read in its one form only; BER is not repaired but refused. */
import { describe, expect, it } from 'vitest';
import { DerError, parseDer, readNode } from '#core/verification/der/der-reader.ts';
import { LimitError } from '#core/verification/limits.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('parseDer', () => {
  it.each([
    ['an empty sequence', '30 00'],
    ['nested elements', '30 08 02 01 05 31 03 04 01 ff'],
    ['a length of 128', `04 81 80 ${'00'.repeat(128)}`],
    ['a length of 256', `04 82 01 00 ${'00'.repeat(256)}`],
    ['a positive integer with its sign bit apart', '02 02 00 80'],
    ['a negative integer', '02 01 ff'],
    ['true', '01 01 ff'],
    ['false', '01 01 00'],
    ['a bit string with clear unused bits', '03 02 07 80'],
    ['an empty bit string', '03 01 00'],
    ['an identifier', '06 03 55 04 03'],
    ['a context tag', 'a0 03 80 01 ff'],
  ])('reads %s', (_name, hex) => {
    expect(parseDer(bytes(hex))).toMatchObject({ at: 0, end: bytes(hex).length });
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['contents cut short', '04 05 01 02'],
    ['a child longer than its parent', '30 03 04 05 01'],
    ['a length cut short', '30 82 01'],
    ['a length not minimal', '04 81 7f' + '00'.repeat(127)],
    ['a length with a leading zero', `04 82 00 80 ${'00'.repeat(128)}`],
    ['an indefinite length', '30 80 00 00'],
    ['a length of five octets', '04 85 00 00 00 00 01 00'],
    ['a byte behind', '05 00 00'],
    ['two elements', '05 00 05 00'],
    ['a high tag number', '1f 01 00'],
    ['a high tag number inside', '30 03 bf 1f 00'],
    ['a constructed octet string', '24 03 04 01 ff'],
    ['a constructed integer', '22 03 02 01 01'],
    ['a primitive sequence', '10 00'],
    ['a primitive set', '11 00'],
    ['an empty integer', '02 00'],
    ['an integer padded with zeros', '02 02 00 7f'],
    ['an integer padded with ones', '02 02 ff 80'],
    ['an enumeration padded', '0a 02 00 01'],
    ['a boolean of 1', '01 01 01'],
    ['a boolean of two bytes', '01 02 ff ff'],
    ['an empty boolean', '01 00'],
    ['NULL with contents', '05 01 00'],
    ['an empty identifier', '06 00'],
    ['an identifier cut short', '06 02 55 84'],
    ['an identifier with a padded arc', '06 03 55 80 03'],
    ['a bit string without its first byte', '03 00'],
    ['a bit string with eight unused bits', '03 02 08 00'],
    ['an empty bit string with unused bits', '03 01 03'],
    ['a bit string with unused bits set', '03 02 07 81'],
    ['anything of these inside', '30 04 31 02 02 00'],
  ])('refuses %s', (_name, hex) => {
    expect(() => parseDer(bytes(hex))).toThrow(DerError);
  });

  it('gives up on elements nested without end', () => {
    const deep = Array.from({ length: 40 }).reduce<Uint8Array>(
      (inner) => Buffer.concat([Uint8Array.of(0x30, inner.length), inner]),
      new Uint8Array(),
    );
    expect(() => parseDer(deep)).toThrow(LimitError);
  });

  it('gives up on a number without end', () => {
    const long = Buffer.concat([bytes('02 82 08 00'), Buffer.alloc(2048, 1)]);
    expect(() => parseDer(long)).toThrow(LimitError);
  });
});

describe('readNode', () => {
  it('stays inside its limit', () => {
    expect(() => readNode(bytes('04 02 01 02'), 0, 3)).toThrow(DerError);
    expect(readNode(bytes('04 02 01 02 05 00'), 0, 6).end).toBe(4);
  });
});
