/** The words of the command line: every code has a sentence and an exit code, every option means what it says. */
import { describe, expect, it } from 'vitest';
import { errorCodes, errorGroup } from '#contract/error-codes.ts';
import { toCriteria, toSortOrder } from '../../electron/cli/criteria-options.ts';
import { exitCodeOf } from '../../electron/cli/exit-code.ts';
import { homeFolder } from '#core/home-folder.ts';
import { formatTable } from '../../electron/cli/output.ts';
import { english } from '../../electron/cli/text/en/index.ts';
import { japanese } from '../../electron/cli/text/ja/index.ts';

const codes = Object.values(errorCodes).flat();

describe('error texts', () => {
  it('name cause and next step for every code in both languages', () => {
    for (const code of codes) {
      for (const texts of [japanese, english]) {
        expect(texts.errors[code].message.length, code).toBeGreaterThan(5);
        expect(texts.errors[code].next.length, code).toBeGreaterThan(5);
      }
      expect(japanese.errors[code].message, code).toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it('say different things for different codes', () => {
    const messages = codes.map((code) => japanese.errors[code].message);
    expect(new Set(messages).size).toBeGreaterThanOrEqual(codes.length - 1);
  });
});

describe('exit codes', () => {
  it('are those the contract promises', () => {
    expect(exitCodeOf('usage')).toBe(2);
    expect(exitCodeOf('certificate-expired')).toBe(4);
    expect(exitCodeOf('client-certificate-rejected')).toBe(4);
    expect(exitCodeOf('p12-wrong-password')).toBe(5);
    expect(exitCodeOf('password-expired')).toBe(5);
    expect(exitCodeOf('outside-service-hours')).toBe(6);
    expect(exitCodeOf('disk-full')).toBe(7);
    expect(exitCodeOf('another-instance')).toBe(8);
    expect(exitCodeOf('internal')).toBe(70);
  });

  it('belong to exactly one group each', () => {
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(Object.keys(errorCodes)).toContain(errorGroup(code));
  });
});

describe('home folder', () => {
  it('is the option, the environment, or local application data, in this order', () => {
    const windows = { platform: 'win32' as const, environment: { LOCALAPPDATA: '/local' } };
    expect(homeFolder(undefined, windows)).toMatch(/local.Hoshodesk$/);
    const linux = {
      platform: 'linux' as const,
      environment: { HOSHODESK_HOME: '/srv/h', XDG_DATA_HOME: '/x' },
    };
    expect(homeFolder('/given', linux)).toBe('/given');
    expect(homeFolder(undefined, linux)).toBe('/srv/h');
    expect(homeFolder(undefined, { ...linux, environment: { XDG_DATA_HOME: '/x' } })).toBe('/x/hoshodesk');
  });
});

describe('search conditions', () => {
  it('become criteria under the names of the contract', () => {
    expect(
      toCriteria({
        uploaded: '2026-01-01..2026-01-31',
        bank: '2345',
        branch: '002',
        fileId: '14_2345',
        kind: '1',
      }),
    ).toEqual({
      uploaded: { from: '2026-01-01', to: '2026-01-31' },
      bankCode: '2345',
      branchCode: '002',
      fileIdPrefix: '14_2345',
      kind: '1',
    });
  });

  it('are refused when they cannot be understood', () => {
    expect(() => toCriteria({ decided: '2026-02-30..' })).toThrow('--decided');
    expect(() => toSortOrder('size:asc')).toThrow('--sort');
    expect(() => toSortOrder('uploadedOn:down')).toThrow('--sort');
    expect(toSortOrder('uploadedOn')).toEqual({ column: 'uploadedOn', direction: 'asc' });
  });
});

describe('tables', () => {
  it('line up although Japanese characters are two columns wide', () => {
    expect(
      formatTable([
        ['種類', 'x'],
        ['a', 'y'],
      ]),
    ).toBe('種類  x\na     y');
  });
});
