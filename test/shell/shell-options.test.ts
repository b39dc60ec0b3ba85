/** What arguments can make the shell do, and what they cannot. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readShellOptions } from '../../electron/main/shell-options.ts';

const windows = { platform: 'win32', environment: { LOCALAPPDATA: '/local' } } as const;
const everything = ['electron', '.', '--home=/there', '--demo', '--ignore-service-hours', '--sync-now'];

describe('the arguments', () => {
  it('of a packaged program cannot put it on a demo world', () => {
    expect(readShellOptions(everything, { ...windows, isPackaged: true })).toEqual({
      home: resolve('/there'),
      isDemo: false,
      ignoreServiceHours: false,
      syncNow: true,
    });
  });

  it('are all heard in development', () => {
    const options = readShellOptions(everything, { ...windows, isPackaged: false });
    expect(options).toMatchObject({ isDemo: true, ignoreServiceHours: true, syncNow: true });
  });

  it('may be missing: files lie in the local profile, which does not roam', () => {
    const { home } = readShellOptions(['hoshodesk'], { ...windows, isPackaged: true });
    expect(home).toMatch(/^\/local[\\/]Hoshodesk$/);
  });
});
