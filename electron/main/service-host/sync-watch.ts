/** Follows which syncs are running and how far they are. */
import type { SyncRecord } from '#contract/bridge/desktop-state.ts';
import type { EventMessage } from '#contract/bridge/protocol.ts';
import type { ServiceLink } from '../../service/service-link.ts';

export interface SyncWatch {
  isRunning(): boolean;
  /** After each sync. */
  onEnded(listener: (record: SyncRecord) => void): void;
}

export function watchSyncs(link: ServiceLink): SyncWatch {
  const running = new Set<string>();
  const listeners: ((record: SyncRecord) => void)[] = [];
  link.onEvent((message: EventMessage) => {
    if (message.name === 'sync.progress') running.add(message.payload.profile);
    if (message.name !== 'sync.ended') return;
    running.delete(message.payload.profile);
    for (const listener of listeners) listener(message.payload);
  });
  return {
    isRunning: () => running.size > 0,
    onEnded: (listener) => void listeners.push(listener),
  };
}
