/** What every handler of a request gets to work with. */
import type { EventMessage } from '#contract/bridge/protocol.ts';
import type { Channel, RequestOf, ResponseOf } from '#contract/bridge/requests.ts';
import type { App } from '../../core/app.ts';
import type { Clock } from '../../core/ports.ts';
import type { DesktopStore } from '../desktop-store.ts';
import type { ServiceConfig } from '../service.ts';

export interface HandlerContext {
  readonly app: App;
  readonly config: ServiceConfig;
  readonly clock: Clock;
  readonly store: DesktopStore;
  readonly emit: (message: EventMessage) => void;
  /** Aborted when the service closes; ends what no request ends. */
  readonly closing: AbortSignal;
  readonly chooseFolder: () => Promise<string | null>;
}

/** Gets a parsed request and a signal that says when to stop; throws HoshodeskError. */
export type Handler<C extends Channel> = (
  request: RequestOf<C>,
  signal: AbortSignal,
) => Promise<ResponseOf<C>>;

export type Handlers = { readonly [C in Channel]: Handler<C> };

/** The handlers whose channels begin with a capability's name. */
export type HandlersOf<Capability extends string> = Pick<
  Handlers,
  Extract<Channel, `${Capability}.${string}`>
>;
