/** One profile on a temporary archive, with a server whose list says what a test wants it to say. */
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import type { Delivery } from '#core/delivery/index.ts';
import { createProfileStore } from '#core/profiles/index.ts';
import type { UseCaseContext } from '#core/use-cases/index.ts';
import { open, openReader, profile } from '../archive/archive-world.ts';

export type SearchAllResult = Awaited<ReturnType<Delivery['searchAll']>>;

const nowMs = Date.parse('2026-11-25T01:00:00.000Z');

export async function storeProfile(root: string): Promise<void> {
  await createProfileStore(`${root}-home`).write({
    profile: {
      name: profile,
      origin: 'https://delivery.example',
      startPath: '/',
      userId: '14234500001',
      archiveRoot: root,
      anchorsPem: [],
      tsaAnchorsPem: [],
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

/** @param more what a use-case needs beyond a list and an archive */
export function scriptedContext(
  root: string,
  searchAll: (criteria: SearchCriteria) => Partial<SearchAllResult>,
  more: Partial<UseCaseContext> = {},
): UseCaseContext {
  const delivery: Partial<Delivery> = {
    login: () => Promise.resolve({ state: 'logged-in', lastLogin: null, userName: null }),
    searchAll: async (criteria) => ({ items: [], incomplete: [], queries: 1, ...searchAll(criteria) }),
    logout: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const context: Partial<UseCaseContext> = {
    home: `${root}-home`,
    clock: { now: () => nowMs },
    logger: { log: () => undefined },
    profiles: createProfileStore(`${root}-home`),
    vault: { read: () => Promise.resolve({}) } as unknown as UseCaseContext['vault'],
    ignoreServiceHours: true,
    createDelivery: () => delivery as Delivery,
    openArchive: (path) => open(path),
    openArchiveBeside: (path) => open(path),
    openArchiveReader: (path) => openReader(path),
    ...more,
  };
  return context as UseCaseContext;
}
