/** Taskbar, notifications, menu, icon and cover: what a person sees of the program outside of its pages. */
import { describe, expect, it, vi } from 'vitest';
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { EventMessage } from '#contract/bridge/protocol.ts';
import type { SyncEvent } from '#contract/sync-event.ts';
import { BrowserWindow, Notification, powerMonitor } from '#test/shell/electron/index.ts';
import { drawIcon } from '../../electron/main/shell/app-icon.ts';
import { menuTemplate } from '../../electron/main/shell/menu.ts';
import { notificationOf, notify } from '../../electron/main/shell/notifications.ts';
import { setupScreenCover } from '../../electron/main/shell/screen-cover.ts';
import { progressOf, showProgress } from '../../electron/main/shell/taskbar.ts';
import { english } from '../../electron/main/text/en.ts';
import { japanese } from '../../electron/main/text/ja.ts';

const summary = {
  listed: 9,
  fetched: 3,
  unchanged: 6,
  failed: 0,
  verified: { genuine: 3, indeterminate: 0, rejected: 0, unsigned: 0 },
};
const done: SyncRecord = {
  profile: '株式会社見本',
  startedAt: '2026-11-23T00:00:00.000Z',
  endedAt: '2026-11-23T00:01:00.000Z',
  outcome: 'done',
  code: null,
  summary,
};
const failed: SyncRecord = { ...done, outcome: 'failed', code: 'connection-timeout', summary: null };
const step = (event: SyncEvent): EventMessage => ({
  kind: 'event',
  name: 'sync.progress',
  payload: { profile: 'a', event },
});
const ended = (payload: SyncRecord): EventMessage => ({ kind: 'event', name: 'sync.ended', payload });

describe('the taskbar', () => {
  const file = { fileId: 'a', sha256: 'b' };
  it.each([
    [step({ event: 'listing', rows: 10, openParts: 2 }), { value: 2, mode: 'indeterminate' }],
    [step({ event: 'planned', listed: 10, fetch: 4 }), { value: 0, mode: 'normal' }],
    [step({ event: 'planned', listed: 10, fetch: 0 }), { value: -1, mode: 'none' }],
    [
      step({ event: 'fetched', ...file, outcome: 'stored', done: 1, total: 4 }),
      { value: 0.25, mode: 'normal' },
    ],
    [
      step({ event: 'verified', ...file, verdict: 'genuine', done: 4, total: 4 }),
      { value: 1, mode: 'normal' },
    ],
    [step({ event: 'failed', fileId: 'a', code: 'read-timeout' }), null],
    [ended(done), { value: -1, mode: 'none' }],
    [ended({ ...done, outcome: 'cancelled' }), { value: -1, mode: 'none' }],
    [ended(failed), { value: 1, mode: 'error' }],
  ])('case %#', (message, expected) => {
    expect(progressOf(message)).toEqual(expected);
  });

  it('keeps a failure until somebody looks', () => {
    const window = new BrowserWindow({});
    showProgress(window as unknown as Parameters<typeof showProgress>[0], ended(failed));
    expect(window.progress).toEqual([{ value: 1, mode: 'error' }]);
    window.focus();
    expect(window.progress.at(-1)).toEqual({ value: -1, mode: 'none' });
  });
});

describe('a notification', () => {
  it('says how many and names nobody', () => {
    const text = notificationOf(done, japanese);
    expect(text).toEqual({ title: '同期が終わりました', body: '新しい文書 3件' });
    expect(JSON.stringify(text)).not.toContain(done.profile);
  });

  it('tells of failures', () => {
    expect(notificationOf(failed, english)?.title).toBe('Sync failed');
    expect(notificationOf({ ...done, summary: { ...summary, failed: 2 } }, english)?.body).toBe(
      'New documents: 3; not received: 2',
    );
  });

  it('leaves people alone when nothing came, or when they stopped it themselves', () => {
    expect(notificationOf({ ...done, summary: { ...summary, fetched: 0 } }, japanese)).toBeNull();
    expect(notificationOf({ ...done, outcome: 'cancelled' }, japanese)).toBeNull();
  });

  it('brings the window to the front when it is clicked', () => {
    const onClick = vi.fn();
    notify(done, japanese, onClick);
    expect(Notification.shown).toHaveLength(1);
    Notification.shown[0]?.emit('click');
    expect(onClick).toHaveBeenCalledOnce();
  });
});

describe('the menu', () => {
  const command = vi.fn();
  const syncNow = vi.fn();
  const template = menuTemplate(japanese, { version: '1.2.3', command, syncNow });
  const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const press = (accelerator: string): void => {
    const found = items.filter((each) => each.accelerator === accelerator);
    expect(found, accelerator).toHaveLength(1);
    found[0]?.click?.(undefined as never, undefined, undefined as never);
  };

  it('has one command to a key', () => {
    const keys = items.map(({ accelerator }) => accelerator).filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(['CmdOrCtrl+,', 'CmdOrCtrl+F', 'F11', 'F5']);
  });

  it('tells the page what was chosen, and syncs by itself', () => {
    press('CmdOrCtrl+F');
    press('CmdOrCtrl+,');
    expect(command.mock.calls).toEqual([['find'], ['show-settings']]);
    press('F5');
    expect(syncNow).toHaveBeenCalledOnce();
  });

  it('offers no developer tools and no reload', () => {
    const roles = items.map(({ role }) => String(role).toLowerCase());
    for (const role of ['reload', 'forcereload', 'toggledevtools']) expect(roles).not.toContain(role);
  });

  it('has an access key for each menu, each its own, in both languages', () => {
    for (const texts of [japanese, english]) {
      const keys = menuTemplate(texts, { version: '', command, syncNow }).map(({ label = '' }) =>
        /&(\w)/.exec(label)?.[1]?.toUpperCase(),
      );
      expect(new Set(keys).size).toBe(template.length);
      expect(keys).not.toContain(undefined);
    }
  });
});

describe('the cover', () => {
  it('falls with the screen lock, and rises with it', () => {
    vi.useFakeTimers();
    const tell = vi.fn();
    setupScreenCover(tell);
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('suspend');
    powerMonitor.emit('unlock-screen');
    expect(tell.mock.calls).toEqual([[true], [false]]);
    powerMonitor.idleState = 'idle';
    vi.advanceTimersByTime(10_000);
    expect(tell.mock.calls.at(-1)).toEqual([true]);
    powerMonitor.idleState = 'active';
    vi.advanceTimersByTime(10_000);
    expect(tell.mock.calls.at(-1)).toEqual([false]);
    vi.useRealTimers();
  });
});

it('draws an icon with a round corner and a white check', () => {
  const pixels = drawIcon();
  const at = (x: number, y: number): readonly number[] => [
    ...pixels.subarray((y * 32 + x) * 4, (y * 32 + x) * 4 + 4),
  ];
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(16, 2)).toEqual([0xa8, 0x5c, 0x1f, 255]);
  expect(at(13, 22)).toEqual([255, 255, 255, 255]);
});
