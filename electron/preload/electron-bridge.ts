/** The bridge over Electron's IPC; pages get functions with names, never the IPC itself. */
import type { IpcRenderer } from 'electron';
import type { Bridge, Call } from '#contract/bridge/bridge.ts';
import type { EventName } from '#contract/bridge/events.ts';
import { type IpcName, type IpcRequestOf, type IpcResultOf, ipcEventName } from '#contract/bridge/ipc.ts';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';

type Ipc = Pick<IpcRenderer, 'invoke' | 'on'>;

export function createElectronBridge(ipc: Ipc): Bridge {
  const invoke = <Name extends IpcName>(
    name: Name,
    request: IpcRequestOf<Name>,
  ): Promise<IpcResultOf<Name>> => ipc.invoke(name, request) as Promise<IpcResultOf<Name>>;
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  ipc.on(ipcEventName, (_event, { name, payload }: { name: EventName; payload: never }) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  });
  let lastCall = 0;
  return {
    service: {
      call<C extends Channel>(channel: C, request: RequestOf<C>): Call<C> {
        lastCall += 1;
        const call = lastCall;
        const result = invoke('service.request', { call, channel, request });
        return {
          result: result as Promise<Result<ResponseOf<C>>>,
          cancel: () => void invoke('service.cancel', { call }),
        };
      },
      on(name, listener) {
        const known = listeners.get(name) ?? new Set();
        listeners.set(name, known.add(listener));
        return () => void known.delete(listener);
      },
    },
    files: {
      async save(file) {
        const result = await invoke('files.save', file);
        return result.ok ? result.value : { saved: false };
      },
    },
    pages: {
      openReport: (id) => void invoke('pages.open-report', { id }),
      printToPdf: () => invoke('pages.print-to-pdf', {}),
    },
  };
}
