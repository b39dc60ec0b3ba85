/** What the 接続先 dialog checks before it asks the service, and what it then asks. */
import { describe, expect, it } from 'vitest';
import { errorCodes } from '#contract/error-codes.ts';
import {
  type ProfileDraft,
  checkDraft,
  emptyDraft,
  fieldOf,
  isWrongAlready,
  passwordRules,
  toRequest,
} from '../../../renderer/features/profiles/profile-draft.ts';
import { groupFingerprint } from '../../../renderer/features/profiles/fingerprint.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

const complete: ProfileDraft = {
  ...emptyDraft,
  name: '見本協会_本部',
  url: 'https://delivery.example:8443/start',
  userId: '14234500001',
  password: 'Hoshodesk2026',
  pkcs12: [{ name: 'hq.p12', bytes: new Uint8Array([1, 2, 3]) }],
  pkcs12Password: 'x',
};

const creating: ProfileDraft = {
  ...complete,
  passwordWay: 'create',
  newPassword: 'Hoshodesk2027',
  newPasswordAgain: 'Hoshodesk2027',
};

describe('checking', () => {
  it('asks for what is needed, in the order of the dialog', () => {
    expect(Object.keys(checkDraft(emptyDraft))).toEqual([
      'name',
      'url',
      'userId',
      'password',
      'pkcs12',
      'pkcs12Password',
    ]);
  });

  it.each([complete, creating])('finds nothing against a complete draft', (draft) => {
    expect(checkDraft(draft)).toEqual({});
  });

  it.each([
    [{ name: '見本 協会' }, { name: 'name' }],
    [{ name: '.隠し' }, { name: 'name' }],
    [{ name: '見'.repeat(65) }, { name: 'name' }],
    [{ url: 'http://delivery.example' }, { url: 'url' }],
    [{ url: 'delivery.example' }, { url: 'url' }],
    [{ userId: '1423450000' }, { userId: 'user-id' }],
    [{ proxy: 'proxy.example' }, { proxy: 'proxy' }],
    [{ proxy: 'user:word@proxy.example:8080' }, { proxy: 'proxy' }],
    [{ anchors: [{ name: 'a', bytes: encode('nothing') }] }, { anchors: 'not-pem' }],
    [{ serverCa: [{ name: 'a', bytes: new Uint8Array(100_001) }] }, { serverCa: 'too-large' }],
    [{ pkcs12: [{ name: 'a', bytes: new Uint8Array(1024 * 1024 + 1) }] }, { pkcs12: 'too-large' }],
  ] as const)('of %j says %j', (change, problems) => {
    expect(checkDraft({ ...complete, ...change })).toEqual(problems);
  });

  it.each([
    [{ newPassword: '', newPasswordAgain: '' }, { newPassword: 'required' }],
    [{ newPassword: 'short1', newPasswordAgain: 'short1' }, { newPassword: 'password-rule' }],
    [{ newPassword: 'Hoshodesk2026', newPasswordAgain: 'Hoshodesk2026' }, { newPassword: 'password-rule' }],
    [{ newPasswordAgain: 'Hoshodesk2028' }, { newPasswordAgain: 'password-again' }],
  ] as const)('of a new password %j says %j', (change, problems) => {
    expect(checkDraft({ ...creating, ...change })).toEqual(problems);
  });

  it('speaks of a user ID while typing only when no more typing can mend it', () => {
    expect(isWrongAlready({ ...complete, userId: '1423' }, 'userId')).toBe(false);
    expect(isWrongAlready({ ...complete, userId: '１４２３' }, 'userId')).toBe(false);
    expect(isWrongAlready({ ...complete, userId: '1423x' }, 'userId')).toBe(true);
    expect(isWrongAlready({ ...complete, userId: '142345000011' }, 'userId')).toBe(true);
  });

  it('tells the rules of a password one by one', () => {
    const typed = (newPassword: string, newPasswordAgain = '') =>
      Object.entries(passwordRules({ ...creating, newPassword, newPasswordAgain })).flatMap(
        ([rule, isMet]) => (isMet ? [rule] : []),
      );
    expect(typed('')).toEqual([]);
    expect(typed('abc')).toEqual(['characters', 'different']);
    expect(typed('abcdefg1')).toEqual(['length', 'characters', 'mixture', 'different']);
    expect(typed('abcdefg１')).toEqual(['length', 'different']);
    expect(typed('Hoshodesk2026', 'Hoshodesk2026')).toEqual(['length', 'characters', 'mixture', 'same']);
  });
});

describe('the request', () => {
  it('leaves out what was not entered', () => {
    expect(toRequest(complete)).toEqual({
      name: '見本協会_本部',
      url: 'https://delivery.example:8443/start',
      userId: '14234500001',
      password: 'Hoshodesk2026',
      isInitialPassword: false,
      pkcs12: new Uint8Array([1, 2, 3]),
      pkcs12Password: 'x',
      anchorsPem: [],
      tsaAnchorsPem: [],
    });
  });

  it('carries everything that was', () => {
    const file = { name: 'a.pem', bytes: encode(pem) };
    const full: ProfileDraft = {
      ...creating,
      anchors: [file, file],
      tsaAnchors: [file],
      serverCa: [file],
      issuerPattern: ' O=見本* ',
      proxy: ' proxy.example:8080 ',
      proxyUser: 'user',
      proxyPassword: 'pass:word',
      archiveRoot: ' D:\\保証書 ',
    };
    expect(toRequest(full)).toMatchObject({
      isInitialPassword: true,
      password: 'Hoshodesk2026',
      anchorsPem: [pem, pem],
      tsaAnchorsPem: [pem],
      serverCaPem: pem,
      issuerPattern: 'O=見本*',
      proxy: 'proxy.example:8080',
      proxyCredentials: 'user:pass:word',
      archiveRoot: 'D:\\保証書',
    });
  });
});

it('puts every objection to a certificate file at its field, and others where they belong', () => {
  const ofFile = errorCodes.certificate.filter((code) => code.startsWith('p12-'));
  expect(ofFile.map((code) => fieldOf(code, undefined))).toEqual(ofFile.map(() => 'pkcs12'));
  expect(fieldOf('p12-wrong-password', undefined)).toBe('pkcs12Password');
  expect(fieldOf('profile-invalid', 'proxy')).toBe('proxy');
  expect(fieldOf('internal', undefined)).toBeNull();
});

it('shows fingerprints in groups of four', () => {
  expect(groupFingerprint('0123456789ab')).toBe('0123 4567 89AB');
});
