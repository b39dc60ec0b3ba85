/** The setting あいまい検索 goes into every question the list asks. */
import { afterEach, expect, it } from 'vitest';
import { usualSettings } from '#contract/bridge/desktop-state.ts';
import { queryOf } from '../../../renderer/features/search/search-store.ts';
import { settingsStore } from '../../../renderer/features/settings/settings-store.ts';

afterEach(() => settingsStore.setState({ settings: usualSettings }));

it('says nothing by default, and asks for exact names when variants are not alike', () => {
  const search = { text: '髙嶋', criteria: {}, only: null };
  expect(queryOf(search, null)).toEqual({ criteria: {}, text: '髙嶋' });
  settingsStore.setState({ settings: { ...usualSettings, foldNames: false } });
  expect(queryOf(search, null)).toEqual({ criteria: {}, text: '髙嶋', exactNames: true });
});
