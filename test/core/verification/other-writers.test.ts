/** What other programs write and the fake world usually does not: sound files must stay sound. */
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { VerificationReport } from '#contract/verification.ts';
import { createCertificateReader, readTrust, verifyDocument } from '#core/verification/index.ts';
import { createSeedWorld, type SeedWorld } from '#test/mutate/seeds.ts';
import {
  signRevision,
  smallDocument,
  smallNumbers,
  smallRevision,
  timestampObjects,
  usualDocumentTimestamp,
} from '#test/support/hostile/small-document.ts';
import { type SigningPki, createFakePki } from '#test/support/pki/fake-pki.ts';

const nowMs = Date.now();
const signedAtMs = nowMs - 60 * 60_000;

function verify(
  bytes: Uint8Array,
  pems: Pick<SeedWorld, 'anchorsPem' | 'tsaAnchorsPem'>,
): VerificationReport {
  const reader = createCertificateReader();
  return verifyDocument({ bytes, trust: readTrust(pems), atMs: nowMs, reader }).report;
}

/** The document timestamp's widget gets an appearance with this stream. */
function withAppearance(pki: SigningPki, content: string): Uint8Array {
  const objects = timestampObjects();
  const appearance = smallNumbers.next;
  const field = objects.get(smallNumbers.timestampField);
  if (typeof field !== 'string') throw new Error('no field');
  objects.set(smallNumbers.timestampField, field.replace(/>>$/, `/AP << /N ${appearance} 0 R >> >>`));
  objects.set(appearance, {
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 0 0] /Filter /FlateDecode',
    stream: deflateSync(Buffer.from(content)),
  });
  const first = smallDocument(pki, signedAtMs, 'ES-T');
  const stamp = usualDocumentTimestamp(pki, signedAtMs + 60_000);
  return signRevision(smallRevision(objects), stamp, first).bytes;
}

describe('a document timestamp', () => {
  let pki: SigningPki;
  let pems: Pick<SeedWorld, 'anchorsPem' | 'tsaAnchorsPem'>;
  beforeAll(async () => {
    pki = await createFakePki({ nowMs });
    pems = { anchorsPem: [pki.signerCaPem], tsaAnchorsPem: [pki.tsaCaPem] };
  });

  test('may have an appearance that is compressed and empty', () => {
    expect(verify(withAppearance(pki, ''), pems)).toMatchObject({ verdict: 'genuine', form: 'ES-A' });
  });

  test('may not have one that draws', () => {
    const report = verify(withAppearance(pki, '0 0 100 100 re f'), pems);
    expect(report.verdict).toBe('rejected');
    expect(report.reasons.map(({ code }) => code)).toContain('changed-after-signing');
  });

  test('is not called unchanged when bytes stand behind the last revision', () => {
    const { bytes } = smallDocument(pki, signedAtMs);
    const report = verify(Buffer.concat([bytes, Buffer.from('6 0 obj << >> endobj')]), pems);
    expect(report.verdict).toBe('rejected');
    expect(report.signatures.map(({ changesAfter }) => changesAfter)).toEqual(['unknown', 'unknown']);
  });
});

test('a cross-reference stream may list itself', async () => {
  const world = await createSeedWorld(nowMs);
  const streams = world.seeds.find(({ name }) => name === 'streams');
  expect(verify(streams?.bytes ?? new Uint8Array(), world)).toMatchObject({
    verdict: 'genuine',
    form: 'ES-A',
  });
});
