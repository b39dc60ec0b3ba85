/** The user's settings: read once at start, written as they change. */
import { create } from 'zustand';
import { type Settings, usualSettings } from '#contract/bridge/desktop-state.ts';
import { ask } from '../../api.ts';

export const settingsStore = create<{ readonly settings: Settings }>(() => ({ settings: usualSettings }));

export function useSettings(): Settings {
  return settingsStore((state) => state.settings);
}

export async function loadSettings(): Promise<void> {
  settingsStore.setState({ settings: await ask('settings.read', {}) });
}

/** Shows the change at once; rejects, with the old value back, when it could not be kept. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const before = settingsStore.getState().settings;
  const settings = { ...before, ...change };
  settingsStore.setState({ settings });
  try {
    await ask('settings.write', settings);
  } catch (error) {
    settingsStore.setState({ settings: before });
    throw error;
  }
}
