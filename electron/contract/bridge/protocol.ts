/** The messages between a window's side and the service, over whatever port carries them. */
import type { Result } from '../result.ts';
import type { EventName, Events } from './events.ts';
import type { Channel } from './requests.ts';

export type ToService =
  | { readonly kind: 'request'; readonly id: number; readonly channel: Channel; readonly request: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromService =
  { readonly kind: 'response'; readonly id: number; readonly result: Result<unknown> } | EventMessage;

export type EventMessage = {
  readonly [Name in EventName]: {
    readonly kind: 'event';
    readonly name: Name;
    readonly payload: Events[Name];
  };
}[EventName];

/** One end of a two-way channel: Electron's MessagePortMain, a worker's MessagePort, or anything that plays one. */
export interface MessageEnd<In, Out> {
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
}
