/** No session grants, hands out, downloads or fetches anything (E7). */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type StubSession, session } from '#test/shell/electron/index.ts';
import { setupSessions } from '../../electron/main/hardening/harden-session.ts';
import { createPagesSession } from '../../electron/main/hardening/pages-session.ts';
import { foreignAddresses } from './foreign-addresses.ts';

const own = 'app://bundle/index.html';
let pagesSession: StubSession;

beforeAll(() => {
  setupSessions();
  pagesSession = createPagesSession(new Map()) as unknown as StubSession;
});

/** All Electron 45 knows, and one it does not. */
const permissions = (
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read ' +
  'deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate ' +
  'hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access ' +
  'loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler ' +
  'periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card ' +
  'speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation ' +
  'web-printing window-management unknown of-the-next-version'
).split(' ');

describe.each(['the default session', 'the session of the pages', 'a session made later'])('%s', (which) => {
  const chosen = (): StubSession => {
    if (which === 'the default session') return session.defaultSession;
    return which === 'the session of the pages' ? pagesSession : session.fromPartition('later');
  };
  const request = (permission: string, requestingUrl: string): unknown => {
    let granted: unknown;
    const answer = (value: boolean): void => {
      granted = value;
    };
    chosen().ask('permissionRequest', null, permission, answer, { requestingUrl });
    return granted;
  };

  it('grants no permission', () => {
    for (const permission of permissions) {
      expect(request(permission, own), permission).toBe(false);
      expect(chosen().ask('permissionCheck', null, permission, own, {}), permission).toBe(false);
    }
  });

  it('lets our own pages copy, and nobody else', () => {
    expect(request('clipboard-sanitized-write', own)).toBe(true);
    expect(request('clipboard-sanitized-write', 'https://example.jp/')).toBe(false);
    expect(chosen().ask('permissionCheck', null, 'clipboard-sanitized-write', 'app://bundle/', {})).toBe(
      true,
    );
    expect(chosen().ask('permissionCheck', null, 'clipboard-sanitized-write', 'null', {})).toBe(false);
  });

  it('hands out no device, screen or pairing', () => {
    expect(chosen().ask('devicePermission', {})).toBe(false);
    expect(chosen().ask('usbProtectedClasses', { protectedClasses: ['audio', 'hid'] })).toEqual([
      'audio',
      'hid',
    ]);
    const streams = vi.fn();
    chosen().ask('displayMedia', {}, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
    const pair = vi.fn();
    chosen().ask('bluetoothPairing', {}, pair);
    expect(pair).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
  });

  it('downloads nothing and checks no spelling', () => {
    const event = { preventDefault: vi.fn() };
    chosen().emit('will-download', event, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(chosen().isSpellCheckerEnabled).toBe(false);
  });

  it('lets no request leave', () => {
    const isCancelled = (url: string): unknown => {
      let result: unknown;
      chosen().ask('beforeRequest', { url }, (answer: { readonly cancel: boolean }) => {
        result = answer.cancel;
      });
      return result;
    };
    for (const url of foreignAddresses.filter((each) => !each.startsWith('data:'))) {
      expect(isCancelled(url), url).toBe(true);
    }
    expect(isCancelled('wss://example.jp/')).toBe(true);
    for (const url of [own, 'blob:app://bundle/0', 'data:image/png;base64,AA==']) {
      expect(isCancelled(url), url).toBe(false);
    }
  });
});
