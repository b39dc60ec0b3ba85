/** The keys of the window: each means one thing, and none is taken from where it has a use of its own. */
import { describe, expect, it } from 'vitest';
import { commandName } from '../../../renderer/features/frame/command-name.ts';
import { bindings, commandOf, commands, keyName, keysOf } from '../../../renderer/features/frame/key-map.ts';
import { nextPane } from '../../../renderer/features/view/panes.ts';
import { frame as english } from '../../../renderer/text/en/frame.ts';
import { frame as japanese } from '../../../renderer/text/ja/frame.ts';

const plain = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

describe('the key map', () => {
  it('gives each key one meaning, and each command a key and a name', () => {
    const names = bindings.map(keyName);
    expect(new Set(names).size).toBe(names.length);
    for (const command of commands) {
      expect(keysOf(command), command).not.toBe('');
      expect(commandName(command, { frame: japanese }), command).not.toBe('');
      expect(commandName(command, { frame: english }), command).not.toBe('');
    }
  });

  it.each([
    ['F5', {}, 'sync'],
    ['f', { ctrlKey: true }, 'search'],
    ['F', { ctrlKey: true }, 'search'],
    ['F3', {}, 'search'],
    ['Enter', { altKey: true }, 'show-verdict'],
    ['s', { ctrlKey: true }, 'save'],
    ['e', { ctrlKey: true }, 'export'],
    ['p', { ctrlKey: true }, 'print'],
    ['F6', {}, 'next-pane'],
    ['F6', { shiftKey: true }, 'previous-pane'],
    ['F1', {}, 'keys'],
    ['9', { ctrlKey: true }, 'search-9'],
  ] as const)('reads %s %o as %s anywhere', (key, held, command) => {
    expect(commandOf({ ...plain, ...held, key }, false)).toBe(command);
  });

  it('leaves Enter, Esc, Ctrl+A and Ctrl+C to fields and menus', () => {
    for (const [key, ctrlKey] of [
      ['Enter', false],
      ['Escape', false],
      ['a', true],
      ['c', true],
    ] as const) {
      expect(commandOf({ ...plain, key, ctrlKey }, false)).toBeNull();
      expect(commandOf({ ...plain, key, ctrlKey }, true)).not.toBeNull();
    }
  });

  it('takes no plain letters and no keys of the system', () => {
    expect(commandOf({ ...plain, key: 'f' }, true)).toBeNull();
    expect(commandOf({ ...plain, key: 'f', ctrlKey: true, metaKey: true }, true)).toBeNull();
    expect(commandOf({ ...plain, key: 'F5', ctrlKey: true }, true)).toBeNull();
  });
});

describe('F6', () => {
  it('goes round the panes that are there, either way', () => {
    const all = ['navigation', 'main', 'document'] as const;
    expect(nextPane('navigation', all, 1)).toBe('main');
    expect(nextPane('document', all, 1)).toBe('navigation');
    expect(nextPane('navigation', all, -1)).toBe('document');
    expect(nextPane('main', ['navigation', 'main'], 1)).toBe('navigation');
    expect(nextPane(null, all, 1)).toBe('navigation');
    expect(nextPane(null, all, -1)).toBe('document');
    expect(nextPane(null, [], 1)).toBeNull();
  });
});
