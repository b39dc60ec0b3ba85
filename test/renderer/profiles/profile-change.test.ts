/** The form that changes a 接続先: what it is filled with, what may stay empty, and what it sends. */
import { describe, expect, it } from 'vitest';
import type { ProfileDetails } from '#contract/bridge/profile-requests.ts';
import {
  draftOf,
  needsPassword,
  problemsOf,
  registeredFiles,
  toChange,
} from '../../../renderer/features/profiles/profile-change.ts';
import { emptyDraft } from '../../../renderer/features/profiles/profile-draft.ts';

const registered: ProfileDetails = {
  name: '見本協会_本部',
  url: 'https://delivery.example/start',
  userId: '14234500001',
  proxy: 'proxy.example:8080',
  archiveRoot: null,
  issuerPattern: 'O=見本',
  hasServerCa: true,
  signerAnchors: 2,
  timestampAnchors: 0,
  colour: 'teal',
};
const draft = draftOf(registered);
const pem = { name: 'ca.pem', bytes: new TextEncoder().encode('-----BEGIN CERTIFICATE-----') };

describe('the form of a registered profile', () => {
  it('has nothing against it as it is filled, although every secret is empty', () => {
    expect(problemsOf(draft, registered)).toEqual({});
    expect(Object.keys(problemsOf(draft, null))).toEqual(['password', 'pkcs12', 'pkcs12Password']);
  });

  it('asks for the password of another server, and for the one パスワード作成 begins with', () => {
    const elsewhere = { ...draft, url: 'https://elsewhere.example/start' };
    expect(problemsOf(elsewhere, registered)).toEqual({ password: 'required' });
    expect(needsPassword({ ...draft, url: 'https://delivery.example/other' }, registered)).toBe(false);
    expect(needsPassword({ ...draft, passwordWay: 'create' }, registered)).toBe(true);
  });

  it('asks for the password of a new certificate', () => {
    const renewed = { ...draft, pkcs12: [{ name: 'new.p12', bytes: new Uint8Array([1]) }] };
    expect(problemsOf(renewed, registered)).toEqual({ pkcs12Password: 'required' });
  });

  it('knows how many registered certificates stay', () => {
    const count = (field: 'anchors' | 'tsaAnchors' | 'serverCa') => registeredFiles(field, draft, registered);
    expect([count('anchors'), count('tsaAnchors'), count('serverCa')]).toEqual([2, 0, 1]);
    expect(registeredFiles('serverCa', { ...draft, keepsServerCa: false }, registered)).toBe(0);
  });
});

describe('what is sent', () => {
  it('names no secret and no file where none was given', () => {
    expect(toChange(draft)).toEqual({
      name: registered.name,
      url: registered.url,
      userId: registered.userId,
      proxy: registered.proxy,
      issuerPattern: registered.issuerPattern,
      colour: 'teal',
    });
  });

  it('takes away what was emptied', () => {
    const emptied = { ...draft, proxy: '', issuerPattern: ' ', colour: null, keepsServerCa: false };
    expect(toChange(emptied)).toMatchObject({
      proxy: null,
      issuerPattern: null,
      colour: null,
      serverCaPem: null,
    });
  });

  it('replaces what was chosen anew', () => {
    const change = toChange({
      ...draft,
      password: 'Hoshodesk2027',
      anchors: [pem],
      serverCa: [pem],
      pkcs12: [{ name: 'new.p12', bytes: new Uint8Array([1]) }],
      pkcs12Password: 'x',
    });
    expect(change).toMatchObject({
      password: 'Hoshodesk2027',
      isInitialPassword: false,
      pkcs12Password: 'x',
      serverCaPem: '-----BEGIN CERTIFICATE-----',
      anchorsPem: ['-----BEGIN CERTIFICATE-----'],
    });
    expect(change).not.toHaveProperty('tsaAnchorsPem');
  });

  it('of a new profile carries its colour only when it has one', () => {
    expect(emptyDraft.colour).toBeNull();
    expect(draftOf({ ...registered, colour: null }).colour).toBeNull();
  });
});
