/** The messages between Electron's main process and the process the service runs in. */
import type { Result } from '../result.ts';
import type { FromService, ToService } from './protocol.ts';
import type { AppInfo } from './requests.ts';

/** What the service needs and only the main process can do. */
interface HostAsks {
  'secret.get': (asked: { readonly name: string }) => Uint8Array | null;
  'secret.set': (asked: { readonly name: string; readonly secret: Uint8Array }) => null;
  'secret.delete': (asked: { readonly name: string }) => null;
  /** `null` = direct. */
  'proxy.resolve': (asked: { readonly url: string }) => {
    readonly host: string;
    readonly port: number;
  } | null;
  /** `null` = the user gave up. */
  'folder.choose': (asked: Readonly<Record<string, never>>) => string | null;
}

export type AskName = keyof HostAsks;
export type AskOf<Name extends AskName> = Parameters<HostAsks[Name]>[0];
export type AnswerOf<Name extends AskName> = ReturnType<HostAsks[Name]>;

/** How each ask is answered. */
export type HostAnswers = {
  readonly [Name in AskName]: (asked: AskOf<Name>) => Promise<AnswerOf<Name>>;
};

export interface ServiceStart {
  readonly home: string;
  readonly info: AppInfo;
  readonly ignoreServiceHours: boolean;
}

export type ToServiceProcess =
  | { readonly kind: 'start'; readonly start: ServiceStart }
  | { readonly kind: 'answer'; readonly ask: number; readonly result: Result<unknown> }
  /** Cancel everything, then end. */
  | { readonly kind: 'close' }
  | ToService;

export type FromServiceProcess =
  | { readonly kind: 'ask'; readonly ask: number; readonly name: AskName; readonly asked: unknown }
  | FromService;
