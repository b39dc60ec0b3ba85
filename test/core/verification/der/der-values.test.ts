/** Values of DER elements: numbers, identifiers, texts, and times in their only forms. */
import { describe, expect, it } from 'vitest';
import { DerError, parseDer } from '#core/verification/der/der-reader.ts';
import {
  integerHexOf,
  objectIdentifierOf,
  smallIntegerOf,
  textOf,
  timeOf,
} from '#core/verification/der/der-values.ts';
import { bmpString, tagged, utf8String } from '#test/support/der/der-writer.ts';

const node = (hex: string) => parseDer(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const time = (tag: number, text: string): number => timeOf(parseDer(tagged(tag, Buffer.from(text))));
const utc = 0x17;
const generalized = 0x18;

describe('timeOf', () => {
  it.each([
    [utc, '260401090000Z', '2026-04-01T09:00:00.000Z'],
    [utc, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [utc, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [generalized, '20260401090000Z', '2026-04-01T09:00:00.000Z'],
    [generalized, '20260401090000.5Z', '2026-04-01T09:00:00.500Z'],
    [generalized, '20260401090000.1239Z', '2026-04-01T09:00:00.123Z'],
    [generalized, '20280229000000Z', '2028-02-29T00:00:00.000Z'],
  ])('reads %i %s', (tag, text, expected) => {
    expect(new Date(time(tag, text)).toISOString()).toBe(expected);
  });

  it.each([
    [utc, '2604010900Z'],
    [utc, '260401090000'],
    [utc, '260401090000+0900'],
    [utc, '20260401090000Z'],
    [utc, '260230090000Z'],
    [utc, '261301090000Z'],
    [utc, '260401240000Z'],
    [generalized, '20260401090000'],
    [generalized, '202604010900Z'],
    [generalized, '20260401090060Z'],
    [generalized, '20260401090000.Z'],
    [generalized, '20260401090000.50Z'],
    [generalized, '20260401090000,5Z'],
    [generalized, '20260401090000-0100'],
    [generalized, '20270229000000Z'],
    [generalized, '20260400090000Z'],
    [0x0c, '20260401090000Z'],
  ])('refuses %i %s', (tag, text) => {
    expect(() => time(tag, text)).toThrow(DerError);
  });
});

describe('numbers', () => {
  it('tells negative serial numbers from positive ones', () => {
    expect(integerHexOf(node('02 02 00 80'))).toBe('80');
    expect(integerHexOf(node('02 01 80'))).toBe('-80');
    expect(integerHexOf(node('02 01 00'))).toBe('00');
  });

  it('takes small numbers that are neither negative nor huge', () => {
    expect(smallIntegerOf(node('02 03 01 00 00'))).toBe(65_536);
    expect(() => smallIntegerOf(node('02 01 ff'))).toThrow(DerError);
    expect(() => smallIntegerOf(node('02 07 01 00 00 00 00 00 00'))).toThrow(DerError);
    expect(() => smallIntegerOf(node('0a 01 01'))).toThrow(DerError);
  });
});

describe('objectIdentifierOf', () => {
  it.each([
    ['06 03 55 04 03', '2.5.4.3'],
    ['06 06 2a 86 48 86 f7 0d', '1.2.840.113549'],
    ['06 03 88 37 03', '2.999.3'],
    ['06 01 27', '0.39'],
    ['06 01 28', '1.0'],
  ])('reads %s', (hex, dotted) => {
    expect(objectIdentifierOf(node(hex))).toBe(dotted);
  });
});

describe('textOf', () => {
  it('reads the string types names are written in, and no others', () => {
    expect(textOf(parseDer(utf8String('見本')))).toBe('見本');
    expect(textOf(parseDer(bmpString('見本')))).toBe('見本');
    expect(textOf(parseDer(tagged(0x13, Buffer.from('JP'))))).toBe('JP');
    expect(textOf(parseDer(tagged(0x1e, Buffer.from('odd'))))).toBeNull();
    expect(textOf(parseDer(tagged(0x04, Buffer.from('JP'))))).toBeNull();
  });
});
