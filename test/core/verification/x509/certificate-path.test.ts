/** Paths lead to given anchors only, at a given time, and say why when they do not (RFC 5280 §6.1). */
import { beforeAll, describe, expect, it } from 'vitest';
import { LimitError } from '#core/verification/limits.ts';
import { type PathQuestion, findPath } from '#core/verification/x509/certificate-path.ts';
import { createCertificateReader } from '#core/verification/x509/certificate-reader.ts';
import { type Certificate, parseCertificate } from '#core/verification/x509/certificate.ts';
import {
  type Der,
  implicitPrimitive,
  objectIdentifier,
  sequence,
  setOf,
  utf8String,
} from '#test/support/der/der-writer.ts';
import { constrained, directory, ellipticKeys } from '#test/support/hostile/cryptography/cast.ts';
import {
  type CertificateRequest,
  type Identity,
  extension,
  issueCertificate,
  keyUsage,
} from '#test/support/pki/certificate.ts';
import { oid } from '#test/support/pki/object-identifiers.ts';

const reader = createCertificateReader();
const dayMs = 24 * 60 * 60 * 1000;

function issue(commonName: string, more: Partial<CertificateRequest> = {}): Identity {
  return issueCertificate({
    commonName,
    organization: '見本',
    notBeforeMs: 0,
    notAfterMs: 10 * dayMs,
    keyUsage: [more.caPathLength === undefined ? keyUsage.digitalSignature : keyUsage.keyCertSign],
    keys: ellipticKeys(),
    ...more,
  });
}

const read = ({ certificate }: Identity): Certificate => parseCertificate(certificate);

let root: Identity;
let between: Identity;
let leaf: Identity;
beforeAll(() => {
  root = issue('root', { caPathLength: 5 });
  between = issue('between', { caPathLength: 5, issuer: root });
  leaf = issue('leaf', { issuer: between });
});

interface Cast {
  readonly leaf: Identity;
  readonly pool?: readonly Identity[];
  readonly anchors?: readonly Identity[];
}

function ask(cast: Cast, more: Partial<PathQuestion> = {}) {
  const { pool = [between], anchors = [root] } = cast;
  const question = {
    leaf: read(cast.leaf),
    pool: pool.map(read),
    anchors: anchors.map(read),
    atMs: dayMs,
    ...more,
  };
  return findPath(question, reader.isIssuedBy);
}

const subjects = (answer: ReturnType<typeof ask>): readonly string[] =>
  answer.state === 'anchored'
    ? [...answer.path, answer.anchor].map(({ subject }) => subject.text.split(',')[0] ?? '')
    : [];

describe('a path', () => {
  it('runs from the leaf over the pool to the anchor', () => {
    expect(subjects(ask({ leaf }))).toEqual(['CN=leaf', 'CN=between', 'CN=root']);
  });

  it('ends at the nearest anchor, be it the leaf itself', () => {
    expect(subjects(ask({ leaf, anchors: [root, between] }))).toEqual(['CN=leaf', 'CN=between']);
    expect(subjects(ask({ leaf, anchors: [leaf] }))).toEqual(['CN=leaf']);
  });

  it('is not there without the certificate between, and not to a root from the pool', () => {
    expect(ask({ leaf, pool: [] }).state).toBe('not-anchored');
    expect(ask({ leaf, pool: [between, root], anchors: [] }).state).toBe('not-anchored');
    expect(ask({ leaf, pool: [between, root], anchors: [issue('other', { caPathLength: 5 })] }).state).toBe(
      'not-anchored',
    );
  });

  it('tries every namesake before it gives up', () => {
    const namesakes = [1, 2, 3].map(() => issue('between', { caPathLength: 5, issuer: root }));
    const other = issue('root', { caPathLength: 5 });
    expect(ask({ leaf, pool: [...namesakes, between], anchors: [other, root] }).state).toBe('anchored');
  });

  it('follows names, not keys alone', () => {
    const renamed = issue('renamed', { caPathLength: 5, issuer: root, keys: between });
    expect(ask({ leaf, pool: [renamed] }).state).toBe('not-anchored');
  });

  it('says that a chain is out of time rather than that an impostor stands beside it', () => {
    const other = issue('root', { caPathLength: 5 });
    expect(ask({ leaf, anchors: [other, root] }, { atMs: -1 }).state).toBe('out-of-validity');
    expect(ask({ leaf, anchors: [root, other] }, { atMs: -1 }).state).toBe('out-of-validity');
  });

  it('tells an impostor of an anchor from a stranger', () => {
    const impostor = issue('leaf', { issuer: issue('root', { caPathLength: 5 }) });
    expect(ask({ leaf: impostor, pool: [] })).toMatchObject({
      state: 'invalid',
      why: expect.stringContaining('signature'),
    });
  });

  it('ends in loops, at the length limit, and at the limit of candidates', () => {
    const keys = [ellipticKeys(), ellipticKeys()] as const;
    const first = issue('A', { caPathLength: 9, keys: keys[0] });
    const second = issue('B', { caPathLength: 9, issuer: first, keys: keys[1] });
    const crossed = issue('A', { caPathLength: 9, issuer: second, keys: keys[0] });
    const lost = issue('leaf', { issuer: second });
    expect(ask({ leaf: lost, pool: [first, second, crossed] }).state).toBe('not-anchored');
    const many = Array.from({ length: 30 }, () =>
      issue('A', { caPathLength: 9, issuer: first, keys: keys[0] }),
    );
    const below = issue('leaf', { issuer: first });
    expect(() => ask({ leaf: below, pool: many })).toThrow(LimitError);
  });
});

describe('time', () => {
  it.each([
    [0, 'anchored'],
    [10 * dayMs, 'anchored'],
    [-1, 'out-of-validity'],
    [10 * dayMs + 1, 'out-of-validity'],
  ])('at %i finds the chain %s, both ends included', (atMs, state) => {
    expect(ask({ leaf }, { atMs }).state).toBe(state);
    expect(ask({ leaf, anchors: [leaf] }, { atMs }).state).toBe(state);
  });

  it('does not matter for an anchor above', () => {
    const old = issue('old root', { caPathLength: 5, notAfterMs: 1 });
    expect(ask({ leaf: issue('leaf', { issuer: old }), anchors: [old] }).state).toBe('anchored');
  });
});

describe('an anchor', () => {
  it('is taken at its word without basic constraints, and held to them where it has them', () => {
    const plain = issue('plain', { changes: { extensions: () => [] } });
    expect(ask({ leaf: issue('leaf', { issuer: plain }), anchors: [plain] }).state).toBe('anchored');
    const noCa = issue('no CA');
    expect(ask({ leaf: issue('leaf', { issuer: noCa }), anchors: [noCa] })).toMatchObject({
      state: 'invalid',
    });
  });

  it('limits the length below, self-issued certificates not counted', () => {
    const short = issue('short', { caPathLength: 0 });
    const renewed = issue('short', { caPathLength: 0, issuer: short });
    const underRenewed = issue('leaf', { issuer: renewed });
    expect(ask({ leaf: underRenewed, pool: [renewed], anchors: [short] }).state).toBe('anchored');
    const below = issue('below', { caPathLength: 0, issuer: short });
    const tooDeep = issue('leaf', { issuer: below });
    expect(ask({ leaf: tooDeep, pool: [below], anchors: [short] })).toMatchObject({
      state: 'invalid',
      why: expect.stringContaining('path length'),
    });
  });
});

describe('critical extensions', () => {
  const type = '1.3.6.1.4.1.99999.4.9';
  const withExtension = (critical: boolean): Identity =>
    issue('leaf', {
      issuer: between,
      changes: { extensions: (usual) => [...usual, extension(type, critical, sequence())] },
    });

  it('refuse the path unless the caller handles them; others do not', () => {
    expect(ask({ leaf: withExtension(true) }).state).toBe('invalid');
    expect(ask({ leaf: withExtension(true) }, { handled: [type] }).state).toBe('anchored');
    expect(ask({ leaf: withExtension(false) }).state).toBe('anchored');
  });

  it('refuse a pinned leaf too', () => {
    const pinned = withExtension(true);
    expect(ask({ leaf: pinned, anchors: [pinned] }).state).toBe('invalid');
  });
});

describe('name constraints', () => {
  const mail = implicitPrimitive(1, Buffer.from('example'));
  const limited = (permitted: readonly Der[], excluded: readonly Der[] = []) => ({
    changes: { extensions: (usual: readonly Der[]) => [...usual, constrained(permitted, excluded)] },
  });
  const anchorTo = (constraint: ReturnType<typeof limited>): Identity =>
    issue('limited', { caPathLength: 5, ...constraint });

  it('of an anchor hold for the leaf just below it', () => {
    const anchor = anchorTo(limited([directory('例')]));
    const inside = issue('leaf', { issuer: anchor, organization: '例' });
    expect(ask({ leaf: inside, pool: [], anchors: [anchor] }).state).toBe('anchored');
    const outside = issue('leaf', { issuer: anchor });
    expect(ask({ leaf: outside, pool: [], anchors: [anchor] }).state).toBe('invalid');
  });

  it('hold for every CA between, self-issued ones excepted, and for a leaf that is', () => {
    const anchor = anchorTo(limited([directory('例')]));
    const stray = issue('stray', { issuer: anchor, caPathLength: 1 });
    const below = issue('leaf', { issuer: stray, organization: '例' });
    expect(ask({ leaf: below, pool: [stray], anchors: [anchor] }).state).toBe('invalid');
    const renewed = issue('limited', { issuer: anchor, caPathLength: 1 });
    const belowRenewed = issue('leaf', { issuer: renewed, organization: '例' });
    expect(ask({ leaf: belowRenewed, pool: [renewed], anchors: [anchor] }).state).toBe('anchored');
    const selfIssued = issue('limited', { issuer: anchor });
    expect(ask({ leaf: selfIssued, pool: [], anchors: [anchor] }).state).toBe('invalid');
  });

  it('may permit one of several subtrees', () => {
    const anchor = anchorTo(limited([directory('例'), directory('見本')]));
    expect(ask({ leaf: issue('leaf', { issuer: anchor }), pool: [], anchors: [anchor] }).state).toBe(
      'anchored',
    );
  });

  it('on other forms refuse whatever may bear such a name, and nothing else', () => {
    const anchor = anchorTo(limited([mail]));
    const mailName = setOf(sequence(objectIdentifier('1.2.840.113549.1.9.1'), utf8String('a@example')));
    const withMail = sequence(
      setOf(sequence(objectIdentifier(oid.commonName), utf8String('leaf'))),
      mailName,
    );
    const state = (more: Partial<CertificateRequest>) =>
      ask({ leaf: issue('leaf', { issuer: anchor, ...more }), pool: [], anchors: [anchor] }).state;
    expect(state({})).toBe('anchored');
    expect(state({ changes: { subject: withMail } })).toBe('invalid');
    expect(state({ dnsNames: ['example'] })).toBe('invalid');
    const plainCa = issue('plain CA', { issuer: anchor, caPathLength: 1 });
    const deepLeaf = issue('leaf', { issuer: plainCa, dnsNames: ['example'] });
    expect(ask({ leaf: deepLeaf, pool: [plainCa], anchors: [anchor] }).state).toBe('invalid');
  });
});
