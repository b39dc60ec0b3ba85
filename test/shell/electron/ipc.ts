/** The stub's IPC: tests invoke what was handled, as whoever they like. */
import type { StubContents } from './window.ts';

interface InvokeEvent {
  readonly sender: StubContents;
  readonly senderFrame: { readonly url: string } | null;
}

type Listener = (event: InvokeEvent, ...sent: readonly unknown[]) => Promise<unknown>;

export const ipcMain = {
  listeners: new Map<string, Listener>(),
  handle(name: string, listener: Listener): void {
    ipcMain.listeners.set(name, listener);
  },
  /** Sends as `event.senderFrame` of `event.sender`; what crosses is cloned, as between processes. */
  async invoke(name: string, event: InvokeEvent, ...sent: readonly unknown[]): Promise<unknown> {
    const listener = ipcMain.listeners.get(name);
    if (listener === undefined) throw new Error(`nobody handles ${name}`);
    return structuredClone(await listener(event, ...sent.map((each) => structuredClone(each))));
  },
};
