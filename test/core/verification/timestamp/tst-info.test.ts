/** TSTInfo in the one shape of RFC 3161 §2.4.2. */
import { describe, expect, it } from 'vitest';
import { DerError } from '#core/verification/der/der-reader.ts';
import { parseTstInfo } from '#core/verification/timestamp/tst-info.ts';
import {
  type Der,
  boolean,
  explicit,
  generalizedTime,
  implicitConstructed,
  implicitPrimitive,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  utf8String,
} from '#test/support/der/der-writer.ts';
import { extension } from '#test/support/pki/certificate.ts';
import { digestIdentifier } from '#test/support/pki/signing-algorithm.ts';

const atMs = Date.UTC(2026, 3, 1);
const imprint = sequence(digestIdentifier('sha256'), octetString(Buffer.alloc(32, 7)));
const head = [integer(1), objectIdentifier('1.2.3'), imprint, integer(99), generalizedTime(atMs)] as const;
const info = (...rest: readonly Der[]): Der => sequence(...head, ...rest);
const accuracy = (...parts: readonly Der[]): Der => sequence(...parts);
const millis = (value: number): Der => implicitPrimitive(0, Uint8Array.of(value));
const micros = (value: number): Der => implicitPrimitive(1, Uint8Array.of(value));
const extensions = (critical: boolean): Der =>
  implicitConstructed(1, extension('1.2.4', critical, sequence()));
const name = explicit(0, implicitConstructed(4, sequence()));

/** `head` with one element exchanged. */
function changed(index: number, element: Der): Der {
  return sequence(...head.map((each, at) => (at === index ? element : each)));
}

describe('parseTstInfo', () => {
  it.each([
    ['nothing optional', info()],
    ['accuracy in seconds', info(accuracy(integer(1)))],
    ['accuracy in all three', info(accuracy(integer(1), millis(5), micros(6)))],
    ['an empty accuracy', info(accuracy())],
    ['ordering', info(boolean(true))],
    ['a nonce', info(integer(12345))],
    ['the name of the authority', info(name)],
    ['extensions that are not critical', info(extensions(false))],
    ['everything', info(accuracy(millis(5)), boolean(true), integer(1), name, extensions(false))],
  ])('reads %s', (_what, der) => {
    expect(parseTstInfo(der)).toMatchObject({
      policy: '1.2.3',
      genTimeMs: atMs,
      imprint: Buffer.alloc(32, 7),
      imprintAlgorithm: { hash: 'sha256' },
    });
  });

  it.each([
    ['version 0', changed(0, integer(0))],
    ['version 2', changed(0, integer(2))],
    ['no policy', changed(1, utf8String('1.2.3'))],
    ['an imprint without hash', changed(2, sequence(octetString(Buffer.alloc(32))))],
    [
      'an imprint with more',
      changed(2, sequence(digestIdentifier('sha256'), octetString(Buffer.alloc(32)), integer(1))),
    ],
    ['a serial number that is no number', changed(3, octetString(Buffer.alloc(4)))],
    ['no time', changed(4, integer(5))],
    ['a critical extension', info(extensions(true))],
    ['accuracy out of order', info(accuracy(micros(1), millis(1)))],
    ['accuracy twice', info(accuracy(millis(1), millis(2)))],
    ['accuracy of something else', info(accuracy(utf8String('1')))],
    ['elements out of order', info(integer(1), boolean(true))],
    ['an element too many', info(utf8String('見本'))],
    ['bytes behind', Buffer.concat([info(), Uint8Array.of(0)])],
  ])('refuses %s', (_what, der) => {
    expect(() => parseTstInfo(der)).toThrow(DerError);
  });
});
