/** What a transfer search found, and what becomes of its rows while they are fetched. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentView, VersionView } from '#contract/bridge/requests.ts';
import type { TransferView } from '#contract/bridge/transfer-requests.ts';
import type * as Fetcher from '../../../renderer/features/transfers/transfer-fetcher.ts';
import type * as Store from '../../../renderer/features/transfers/transfer-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';

const profile = '見本';
const row = (fileId: string, change: Partial<TransferView>): TransferView =>
  ({
    profile,
    fileId,
    held: false,
    sha256: null,
    transfer: 'bank',
    holding: 'missing',
    ...change,
  }) as TransferView;
const missing = row('14_0001001_1_1_000', {});
const stale = row('14_0001001_2_1_000', { held: true, sha256: 'old', holding: 'stale' });
const held = row('14_0001001_3_1_000', { held: true, sha256: 'same', holding: 'held' });

let bridge: FakeBridge;
let store: typeof Store;
let fetcher: typeof Fetcher;
beforeEach(async () => {
  vi.resetModules();
  bridge = installFakeBridge();
  store = await import('../../../renderer/features/transfers/transfer-store.ts');
  fetcher = await import('../../../renderer/features/transfers/transfer-fetcher.ts');
});

const state = () => store.transferStore.getState();
const issued = { bank: '0001', branch: '001' };
const holdings = () => state().rows?.map(({ holding }) => holding);

async function search(rows: readonly TransferView[]): Promise<void> {
  store.changeTransferDraft({ issued });
  const ended = store.searchTransfers(profile);
  bridge.last('transfers.search').answer({ ok: true, value: { rows, incomplete: 0, widenedBy: [] } });
  await ended;
}

describe('a transfer search', () => {
  it('asks nobody without a code, and says why', async () => {
    await store.searchTransfers(profile);
    expect(bridge.calls).toEqual([]);
    expect(state().problem).toBe('required');
    store.changeTransferDraft({ issued });
    expect(state().problem).toBeNull();
  });

  it('follows its own profile only', () => {
    store.changeTransferDraft({ issued });
    void store.searchTransfers(profile);
    bridge.emit('server.searching', { profile: '別', rows: 9, openParts: 9 });
    bridge.emit('server.searching', { profile, rows: 120, openParts: 3 });
    expect(state().progress).toEqual({ rows: 120, openParts: 3 });
  });

  it('shows no rows of before beside a failure', async () => {
    await search([missing]);
    const ended = store.searchTransfers(profile);
    bridge.last('transfers.search').answer({ ok: false, code: 'mergers-unreadable', detail: 'JSON' });
    await ended;
    expect(state()).toMatchObject({ rows: null, failure: { code: 'mergers-unreadable', detail: 'JSON' } });
  });

  it('counts what is here, missing and out of date', async () => {
    await search([missing, stale, held]);
    expect(store.countHoldings(state().rows ?? [])).toEqual({ held: 1, missing: 1, stale: 1 });
  });
});

describe('rows that are fetched', () => {
  const now = (fileId: string, sha256: string): DocumentView => ({ ...row(fileId, { held: true, sha256 }) });

  it('are here once the fetch says so, also when the bytes were the same', async () => {
    await search([missing, stale, held]);
    store.replaceTransfers([now(missing.fileId, 'new'), now(stale.fileId, 'old')], true);
    expect(holdings()).toEqual(['held', 'held', 'held']);
    expect(state().rows?.map(({ transfer }) => transfer)).toEqual(['bank', 'bank', 'bank']);
  });

  it('of a fetch that was stopped are here only with other bytes than before', async () => {
    await search([missing, stale]);
    store.replaceTransfers([now(missing.fileId, 'new'), now(stale.fileId, 'old')], false);
    expect(holdings()).toEqual(['held', 'stale']);
  });

  it('get their verdict from the archive', async () => {
    await search([missing]);
    store.selectTransfers([missing.fileId]);
    const version = { profile, sha256: 'new', headline: 'usable', reasons: [], alarms: [] };
    bridge.always('archive.versions', [version as unknown as VersionView]);
    const ended = fetcher.transferFetcher.fetchFiles([missing.fileId]);
    const outcome = { fileId: missing.fileId, outcome: 'fetched', code: null } as const;
    bridge.last('server.fetch').answer({ ok: true, value: [outcome] });
    await ended;
    expect(state().rows).toMatchObject([{ held: true, holding: 'held', headline: 'usable' }]);
    expect(state().selected.size).toBe(0);
  });
});
