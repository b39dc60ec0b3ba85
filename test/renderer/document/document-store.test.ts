/** The open document's store: late answers, changed files, and news about the file on show. */
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '#contract/bridge/bridge.ts';
import type { VersionView } from '#contract/bridge/requests.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { evidenceOf } from '../verdict/verified-cases.ts';

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: ErrorCode };

const world = {
  versions: [] as readonly VersionView[],
  documents: new Map<string, Answer>(),
  asked: [] as string[],
  /** Channels that answer only when told to. */
  held: new Map<string, PromiseWithResolvers<void>>(),
  changed: null as ((news: { readonly profile: string; readonly fileIds: readonly string[] }) => void) | null,
};

async function answer(channel: string, request: unknown): Promise<Answer> {
  world.asked.push(channel);
  await world.held.get(channel)?.promise;
  const {
    fileId = '',
    sha256 = '',
    versions = [],
  } = request as {
    fileId?: string;
    sha256?: string;
    versions?: readonly { sha256: string }[];
  };
  switch (channel) {
    case 'archive.versions':
      return { ok: true, value: world.versions.filter((version) => version.fileId === fileId) };
    case 'archive.document':
      return world.documents.get(sha256) ?? { ok: false, code: 'file-not-held' };
    default: {
      const version = world.versions.find((each) => each.sha256 === versions[0]?.sha256);
      return { ok: true, value: version === undefined ? [] : [{ version, report: null }] };
    }
  }
}

const bridge = {
  service: {
    call: (channel: string, request: unknown) => ({
      result: answer(channel, request),
      cancel: () => undefined,
    }),
    on(_name: string, listener: typeof world.changed) {
      world.changed = listener;
      return () => undefined;
    },
  },
};
vi.stubGlobal('window', { hoshodesk: bridge as unknown as Bridge });

const { documentStore, followDocument } =
  await import('../../../renderer/features/document/document-store.ts');
const { coverStore } = await import('../../../renderer/features/cover/cover-store.ts');
const { openDocument } = await import('../../../renderer/features/selection/selection-store.ts');

const profile = '見本';

function hold(fileId: string, text: string): VersionView {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  world.documents.set(sha256, { ok: true, value: bytes });
  return { ...evidenceOf(null).version, profile, fileId, sha256 };
}

const open = (fileId: string, sha256: string | null = null) => openDocument({ profile, fileId, sha256 });
const settled = () => vi.waitFor(() => expect(documentStore.getState().content).not.toBe('loading'));
const shownText = () => new TextDecoder().decode(documentStore.getState().bytes ?? new Uint8Array());

let stop = (): void => undefined;
beforeEach(() => {
  stop();
  openDocument(null);
  world.held.clear();
  world.documents.clear();
  world.versions = [hold('a', 'first of a'), hold('b', 'first of b')];
  stop = followDocument();
});
afterAll(() => {
  stop();
  vi.unstubAllGlobals();
});

it('shows the newest version with its evidence', async () => {
  world.versions = [hold('a', 'second of a'), ...world.versions];
  open('a');
  await vi.waitFor(() => expect(documentStore.getState().evidence).not.toBeNull());
  await settled();
  expect(shownText()).toBe('second of a');
  expect(documentStore.getState().versions).toHaveLength(2);
});

it('shows a version chosen by hand', async () => {
  const old = world.versions[0];
  world.versions = [hold('a', 'second of a'), ...world.versions];
  open('a', old?.sha256);
  await settled();
  expect(shownText()).toBe('first of a');
});

it('takes no notice of answers about a row that was left', async () => {
  const late = Promise.withResolvers<void>();
  world.held.set('archive.document', late);
  open('a');
  await vi.waitFor(() => expect(world.asked).toContain('archive.document'));
  world.held.clear();
  open('b');
  await settled();
  late.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(shownText()).toBe('first of b');
  expect(documentStore.getState().evidence?.version.fileId).toBe('b');
});

it('lets through no bytes that are not those that were verified', async () => {
  const sha256 = world.versions[0]?.sha256 ?? '';
  world.documents.set(sha256, { ok: true, value: new TextEncoder().encode('something else') });
  open('a');
  await settled();
  expect(documentStore.getState()).toMatchObject({ content: 'changed', bytes: null });
});

it.each([
  ['document-corrupt', 'changed'],
  ['file-not-held', 'missing'],
] as const)('says of a document that is %s that it is %s', async (code, content) => {
  world.documents.set(world.versions[0]?.sha256 ?? '', { ok: false, code });
  open('a');
  await settled();
  expect(documentStore.getState()).toMatchObject({ content, bytes: null });
});

it('keeps what is drawn when the news does not touch it', async () => {
  open('a');
  await settled();
  const { bytes } = documentStore.getState();
  world.asked.length = 0;
  world.changed?.({ profile, fileIds: ['a'] });
  await vi.waitFor(() => expect(world.asked).toContain('verification.evidence'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(documentStore.getState().bytes).toBe(bytes);
});

it('keeps no document while the window is covered, and shows it again afterwards', async () => {
  open('a');
  await settled();
  world.asked.length = 0;
  coverStore.setState({ isCovered: true });
  expect(documentStore.getState()).toMatchObject({ bytes: null, content: 'loading' });
  world.versions = [hold('a', 'second of a'), ...world.versions];
  world.changed?.({ profile, fileIds: ['a'] });
  await new Promise((resolve) => setImmediate(resolve));
  expect(world.asked).toEqual([]);
  coverStore.setState({ isCovered: false });
  await settled();
  expect(shownText()).toBe('second of a');
});

it('never shows the verdict of one version beside the bytes of another', async () => {
  open('a');
  await vi.waitFor(() => expect(documentStore.getState().evidence).not.toBeNull());
  await settled();
  const mixed: string[] = [];
  const unsubscribe = documentStore.subscribe(({ evidence, bytes }) => {
    if (evidence === null || bytes === null) return;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== evidence.version.sha256) mixed.push(sha256);
  });
  world.versions = [hold('a', 'second of a'), ...world.versions];
  const late = Promise.withResolvers<void>();
  world.held.set('verification.evidence', late);
  world.changed?.({ profile, fileIds: ['a'] });
  await vi.waitFor(() => expect(shownText()).toBe('second of a'));
  late.resolve();
  await vi.waitFor(() => expect(documentStore.getState().evidence).not.toBeNull());
  unsubscribe();
  expect(mixed).toEqual([]);
});
