/** What the settings view has to say about the last change. */
import { create } from 'zustand';
import type { Settings } from '#contract/bridge/desktop-state.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { CodedError, ask } from '../../api.ts';
import type { Texts } from '../../text/texts.ts';
import { forgetConnectionTest } from '../profiles/connection-store.ts';
import { openProfileChange } from '../profiles/profile-dialog-store.ts';
import { loadProfiles } from '../profiles/profiles-store.ts';
import { changeSettings } from './settings-store.ts';

type Notice = (texts: Texts['settings']) => string;

interface SettingsViewState {
  readonly notice: Notice;
  readonly failure: ErrorCode | null;
}

const usual: Notice = (texts) => texts.written;

export const settingsViewStore = create<SettingsViewState>(() => ({ notice: usual, failure: null }));

/** Writes a change at once and says that it is kept, or why not. */
export function changeAndTell(change: Partial<Settings>): Promise<void> {
  return tell(
    () => changeSettings(change),
    (texts) => texts.saved,
  );
}

/** Removes a profile with its secrets; its documents stay. */
export function removeProfile(name: string): Promise<void> {
  forgetConnectionTest(name);
  const remove = async (): Promise<void> => {
    await ask('profiles.remove', { name });
    await loadProfiles();
  };
  return tell(remove, (texts) => texts.removed(name));
}

/** Opens the form with what is registered, or says why it cannot be read. */
export function changeProfile(name: string): Promise<void> {
  return tell(() => openProfileChange(name), usual);
}

async function tell(work: () => Promise<void>, notice: Notice): Promise<void> {
  try {
    await work();
    settingsViewStore.setState({ notice, failure: null });
  } catch (error) {
    const code = error instanceof CodedError ? error.code : 'internal';
    settingsViewStore.setState({ notice: usual, failure: code });
  }
}
