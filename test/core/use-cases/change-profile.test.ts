/** Changing a 接続先: what is not given stays, secrets above all, and nothing is ever half changed. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProfileChange } from '#contract/bridge/profile-requests.ts';
import type { ProfileSecrets } from '#core/credentials/index.ts';
import type { StoredProfile } from '#core/profiles/index.ts';
import { type UseCaseContext, changeProfile } from '#core/use-cases/index.ts';

const name = '見本';
const certificate = {
  subject: 'CN=見本',
  issuer: 'CN=見本認証局',
  serialNumber: '01',
  fingerprintSha256: 'a'.repeat(64),
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
};
const before: StoredProfile = {
  certificate,
  profile: {
    name,
    origin: 'https://delivery.example',
    startPath: '/start?a=1',
    userId: '14234500001',
    proxy: 'proxy.example:8080',
    archiveRoot: '/documents',
    screenMap: { labels: {} },
    anchorsPem: [],
    tsaAnchorsPem: [],
    issuerPattern: 'O=見本',
  },
};
const secretsBefore: ProfileSecrets = {
  credential: { certificatePem: 'c', chainPem: [], privateKeyPem: 'k', summary: certificate },
  password: 'Hoshodesk2026',
  initialPassword: 'First2026',
  pendingPassword: 'Pending2026',
  proxyCredentials: 'user:word',
};

interface World {
  stored: StoredProfile;
  secrets: ProfileSecrets | null;
  isDiskFull: boolean;
}

let world: World;
beforeEach(() => {
  world = { stored: before, secrets: secretsBefore, isDiskFull: false };
});

function change(asked: Omit<ProfileChange, 'name'>): Promise<StoredProfile> {
  const context = {
    clock: { now: () => Date.parse('2026-11-25T00:00:00Z') },
    profiles: {
      read: async () => world.stored,
      write: async (stored: StoredProfile) => {
        if (world.isDiskFull) throw new Error('ENOSPC');
        world.stored = stored;
      },
    },
    vault: {
      read: async () => {
        if (world.secrets === null) throw new Error('sealed by another user');
        return world.secrets;
      },
      write: async (_: string, secrets: ProfileSecrets) => void (world.secrets = secrets),
    },
  };
  return changeProfile(context as unknown as UseCaseContext, { name, ...asked });
}

describe('a changed profile', () => {
  it('keeps everything that was not given, and all its secrets', async () => {
    await change({ colour: 'teal' });
    expect(world.stored).toEqual({ certificate, profile: { ...before.profile, colour: 'teal' } });
    expect(world.secrets).toEqual(secretsBefore);
  });

  it('loses what was taken away', async () => {
    await change({ proxy: null, issuerPattern: null, colour: null });
    const { proxy: _, issuerPattern: __, ...rest } = before.profile;
    expect(world.stored.profile).toEqual(rest);
  });

  it('takes a new address and user, and reads both as a new profile would', async () => {
    await change({ url: 'https://delivery.example/other', userId: '１４２３４５００００２' });
    expect(world.stored.profile).toMatchObject({ startPath: '/other', userId: '14234500002' });
    await expect(change({ userId: '1' })).rejects.toMatchObject({ code: 'user-id-invalid' });
    await expect(change({ url: 'http://delivery.example' })).rejects.toMatchObject({ code: 'url-invalid' });
  });
});

describe('its secrets', () => {
  it('are replaced by a new password, which settles what was pending', async () => {
    await change({ password: 'Hoshodesk2027' });
    const { pendingPassword: _, ...rest } = secretsBefore;
    expect(world.secrets).toEqual({ ...rest, password: 'Hoshodesk2027' });
    await change({ password: 'Second2027', isInitialPassword: true });
    expect(world.secrets).toMatchObject({ password: 'Second2027', initialPassword: 'Second2027' });
  });

  it('never go to another server unless the password is typed for it', async () => {
    const url = 'https://elsewhere.example/start';
    await expect(change({ url })).rejects.toMatchObject({ code: 'profile-invalid', detail: 'password' });
    expect(world.stored).toEqual(before);
    await change({ url, password: 'Hoshodesk2027' });
    expect(world.stored.profile.origin).toBe('https://elsewhere.example');
  });

  it('never go to another proxy', async () => {
    await change({ proxy: 'other.example:8080' });
    expect(world.secrets?.proxyCredentials).toBeUndefined();
    await change({ proxyCredentials: 'a:b' });
    await change({ colour: 'blue' });
    expect(world.secrets?.proxyCredentials).toBe('a:b');
  });

  it('that cannot be opened any more stop a change that needs them', async () => {
    world.secrets = null;
    await expect(change({ password: 'Hoshodesk2027' })).rejects.toThrow('sealed by another user');
    expect(world.secrets).toBeNull();
  });
});

describe('a change that fails', () => {
  it.each([
    ['anchor-unreadable', { anchorsPem: ['nothing'] }],
    ['file-unreadable', { serverCaPem: 'nothing' }],
    ['profile-invalid', { proxy: 'user:word@proxy.example:8080' }],
    ['p12-unreadable', { pkcs12: new Uint8Array([1, 2, 3]), pkcs12Password: 'x' }],
  ])('for %s leaves everything as it was', async (code, wrong) => {
    await expect(change({ ...wrong, password: 'Hoshodesk2027' })).rejects.toMatchObject({ code });
    expect(world).toEqual({ stored: before, secrets: secretsBefore, isDiskFull: false });
  });

  it('on the way to the disk puts the old secrets back', async () => {
    world.isDiskFull = true;
    await expect(change({ password: 'Hoshodesk2027' })).rejects.toThrow('ENOSPC');
    expect(world.secrets).toEqual(secretsBefore);
  });
});
