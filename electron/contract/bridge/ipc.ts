/** What a window's preload asks Electron's main process: one map, so that no name stands twice. */
import type { Result } from '../result.ts';
import type { MadeFile } from './requests.ts';

/** A request to the service, relayed; `call` is the caller's own number for it. */
interface RelayedRequest {
  readonly call: number;
  readonly channel: string;
  readonly request: unknown;
}

interface IpcRequests {
  'service.request': (asked: RelayedRequest) => unknown;
  'service.cancel': (asked: { readonly call: number }) => null;
  'files.save': (file: MadeFile) => { readonly saved: boolean };
  'pages.open-report': (asked: { readonly id: string }) => null;
  'pages.print-to-pdf': (asked: Readonly<Record<string, never>>) => Uint8Array;
}

export type IpcName = keyof IpcRequests;
export type IpcRequestOf<Name extends IpcName> = Parameters<IpcRequests[Name]>[0];
export type IpcResultOf<Name extends IpcName> = Result<ReturnType<IpcRequests[Name]>>;

/** The one name under which the main process tells a window something. */
export const ipcEventName = 'hoshodesk.event';
