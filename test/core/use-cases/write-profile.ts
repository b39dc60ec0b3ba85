/** A profile whose archive is under a test's own root. */
import { createProfileStore } from '#core/profiles/index.ts';
import { profile } from '../archive/archive-world.ts';

export interface ProfileTrust {
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
}

const nobody: ProfileTrust = { anchorsPem: [], tsaAnchorsPem: [] };

export async function writeProfile(home: string, archiveRoot: string, trust = nobody): Promise<void> {
  await createProfileStore(home).write({
    profile: {
      name: profile,
      origin: 'https://delivery.example',
      startPath: '/',
      userId: '14234500001',
      archiveRoot,
      ...trust,
    },
    certificate: {
      subject: 'CN=x',
      issuer: 'CN=y',
      serialNumber: '01',
      fingerprintSha256: 'a'.repeat(64),
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2031-01-01T00:00:00.000Z',
    },
  });
}
