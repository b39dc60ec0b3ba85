/** 確認済 on the board: by row, by selection, by section; and where the keyboard goes afterwards. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { TodayItem, TodaySection } from '#contract/bridge/requests.ts';
import {
  acknowledgeItems,
  acknowledgeSection,
  boardStore,
  tickItem,
  tickedItems,
} from '../../../renderer/features/today/board-store.ts';
import {
  chooseBranch,
  countBranches,
  itemKey,
  itemsOf,
  todayStore,
} from '../../../renderer/features/today/today-store.ts';
import { type FakeBridge, installFakeBridge } from '../fake-bridge.ts';

const row = (fileId: string, profile = '本部') => ({ fileId, profile, basis: `of ${fileId}` }) as TodayItem;
const section = (kind: TodaySection['kind'], rows: readonly TodayItem[]): TodaySection => ({
  kind,
  count: rows.length,
  rows,
  branches: [
    { branchCode: '002', count: rows.length },
    { branchCode: '001', count: 1 },
  ],
});

let bridge: FakeBridge;
let board: readonly TodaySection[];
beforeEach(() => {
  bridge = installFakeBridge();
  board = [section('voided', [row('a'), row('b')]), section('arrived', [row('c', '支店'), row('d')])];
  todayStore.setState({ sections: board, branchCode: null });
  boardStore.setState({ current: null, wantsFocus: false, ticked: new Set(), said: null, asking: null });
  bridge.always('journal.acknowledge', {});
});

const items = () => itemsOf(board);
const asked = () => bridge.calls.filter(({ channel }) => channel === 'journal.acknowledge');

describe('acknowledging', () => {
  it('writes one record for each profile, with what every item rests on', async () => {
    bridge.always('archive.today', []);
    await acknowledgeItems(items());
    expect(asked().map(({ request }) => request)).toEqual([
      {
        profile: '本部',
        items: [
          { item: 'voided', fileId: 'a', basis: 'of a' },
          { item: 'voided', fileId: 'b', basis: 'of b' },
          { item: 'arrived', fileId: 'd', basis: 'of d' },
        ],
      },
      { profile: '支店', items: [{ item: 'arrived', fileId: 'c', basis: 'of c' }] },
    ]);
    expect(boardStore.getState().said).toEqual({ kind: 'acknowledged', count: 4 });
  });

  it('hands the keyboard on to the row after, or to the one before the last', async () => {
    bridge.always('archive.today', board);
    await acknowledgeItems(items().slice(0, 1));
    expect(boardStore.getState()).toMatchObject({ current: 'voided 本部 b', wantsFocus: true });
    await acknowledgeItems(items().slice(-1));
    expect(boardStore.getState()).toMatchObject({ current: 'arrived 支店 c', wantsFocus: true });
  });

  it('leaves alone what a mail announced and nobody has received', async () => {
    await acknowledgeItems([{ kind: 'awaited', row: row('m') }]);
    expect(asked()).toEqual([]);
  });

  it('says what went wrong, and keeps what was ticked', async () => {
    const [first] = items();
    if (first === undefined) throw new Error('an empty board');
    tickItem(first);
    bridge = installFakeBridge();
    const done = acknowledgeItems(tickedItems());
    bridge.last('journal.acknowledge').answer({ ok: false, code: 'another-instance' });
    await done;
    expect(boardStore.getState().said).toEqual({ kind: 'failed', code: 'another-instance' });
    expect(tickedItems()).toEqual([first]);
  });
});

describe('a whole section', () => {
  it('is acknowledged as it was seen', async () => {
    bridge.always('archive.today', board);
    await acknowledgeSection(section('arrived', [row('c', '支店'), row('d')]));
    expect(asked()).toHaveLength(2);
  });

  it('is shown again when something came meanwhile', async () => {
    bridge.always('archive.today', board);
    await acknowledgeSection({ ...section('arrived', [row('d')]), count: 1 });
    expect(asked()).toEqual([]);
    expect(boardStore.getState().said).toEqual({ kind: 'changed' });
  });
});

describe('the ticked items', () => {
  it('are those still on the board', () => {
    for (const item of items()) tickItem(item);
    todayStore.setState({ sections: board.slice(1) });
    expect(tickedItems()).toHaveLength(2);
  });
});

it('tells two mails about one document apart', () => {
  const [one, other] = ['1', '2'].map((basis) => itemKey({ kind: 'awaited', row: { ...row('m'), basis } }));
  expect(one).not.toBe(other);
});

describe('the branches', () => {
  it('are counted over every kind', () => {
    expect(countBranches(board)).toEqual([
      { branchCode: '001', count: 2 },
      { branchCode: '002', count: 4 },
    ]);
  });

  it('narrow the board to one of them', async () => {
    bridge.always('archive.today', []);
    await chooseBranch('002');
    expect(bridge.last('archive.today').request).toEqual({ branchCode: '002' });
  });
});
