/** What this installation is. */
import { create } from 'zustand';
import type { AppInfo } from '#contract/bridge/requests.ts';
import { ask } from '../../api.ts';

export const appInfoStore = create<{ readonly info: AppInfo | null }>(() => ({ info: null }));

export async function loadAppInfo(): Promise<void> {
  appInfoStore.setState({ info: await ask('app.info', {}) });
}
