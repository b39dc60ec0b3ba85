/** The sync's progress on the taskbar button, and the button's own task. */
import { type BrowserWindow, app } from 'electron';
import type { EventMessage } from '#contract/bridge/protocol.ts';
import type { SyncEvent } from '#contract/sync-event.ts';
import { syncNowFlag } from '../shell-options.ts';
import type { ShellTexts } from '../text/ja.ts';

export interface TaskbarProgress {
  /** 0 to 1; above 1 = unknown; below 0 = none. */
  readonly value: number;
  readonly mode: 'none' | 'normal' | 'indeterminate' | 'error';
}

const none: TaskbarProgress = { value: -1, mode: 'none' };

/** What an event changes; `null` = nothing. */
export function progressOf(message: EventMessage): TaskbarProgress | null {
  if (message.name === 'sync.ended') {
    return message.payload.outcome === 'failed' ? { value: 1, mode: 'error' } : none;
  }
  return message.name === 'sync.progress' ? progressOfStep(message.payload.event) : null;
}

function progressOfStep(step: SyncEvent): TaskbarProgress | null {
  switch (step.event) {
    case 'listing':
      return { value: 2, mode: 'indeterminate' };
    case 'planned':
      return step.fetch === 0 ? none : { value: 0, mode: 'normal' };
    case 'fetched':
    case 'verified':
      return step.total === 0 ? null : { value: step.done / step.total, mode: 'normal' };
    case 'failed':
      return null;
  }
}

export function showProgress(window: BrowserWindow | null, message: EventMessage): void {
  const progress = progressOf(message);
  if (progress === null || window === null) return;
  window.setProgressBar(progress.value, { mode: progress.mode });
  // A failure stays until somebody looks.
  if (progress.mode === 'error')
    window.once('focus', () => window.setProgressBar(none.value, { mode: 'none' }));
}

/** Windows only: the task in the button's menu starts the program again, which tells the running one. */
export function setTasks(texts: ShellTexts): void {
  if (process.platform !== 'win32') return;
  app.setUserTasks([
    {
      program: process.execPath,
      arguments: syncNowFlag,
      iconPath: process.execPath,
      iconIndex: 0,
      title: texts.syncNow,
      description: texts.syncNow,
    },
  ]);
}
