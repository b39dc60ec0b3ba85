/** What clients did and what was done to the server (E19): every handshake, request and command, in order. */
import type { SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import type { Action } from '../screens/actions.ts';

export interface HandshakeEvent {
  readonly type: 'handshake';
  readonly accepted: boolean;
  /** OpenSSL's or Node's word for the refusal, e.g. `CERT_REVOKED`. */
  readonly reason: string | null;
  /** Common name and serial number of the client certificate, when one was shown. */
  readonly subject: string | null;
  readonly serialNumber: string | null;
  readonly protocol: string | null;
}

export interface RequestEvent {
  readonly type: 'request';
  userId: string | null;
  readonly method: string;
  readonly path: string;
  /** What was asked for; `null` for a path that no screen has. */
  readonly action: Action | null;
  /** Title of the screen, or what kind of body went out. */
  screen: string;
  status: number;
  criteria: SearchCriteria | null;
  sort: SortOrder | null;
  page: number | null;
  hits: number | null;
  capped: boolean;
  /** Files whose bytes were put on the wire. */
  fileIds: readonly string[];
  /** Body bytes handed to the socket. */
  bytes: number;
  /** The response went out whole. */
  completed: boolean;
  fault: string | null;
  /** Why something was refused, in the server's own words. */
  note: string | null;
}

interface CommandEvent {
  readonly type: 'command';
  readonly command: string;
  readonly detail: string;
}

/** A mistake of the emulator itself: tests should find none. */
interface InternalErrorEvent {
  readonly type: 'internal-error';
  readonly detail: string;
}

type Event = HandshakeEvent | RequestEvent | CommandEvent | InternalErrorEvent;

type LogEvent = Event & { readonly atMs: number };

export interface EventLog {
  readonly events: readonly LogEvent[];
  add(event: Event): void;
  handshakes(): readonly HandshakeEvent[];
  requests(): readonly RequestEvent[];
  /** Requests that ran a query. */
  searches(): readonly RequestEvent[];
  /** File ids of completed deliveries, in order, with repeats. */
  deliveredFileIds(): readonly string[];
  clear(): void;
}

export function createEventLog(now: () => number): EventLog {
  const events: LogEvent[] = [];
  const requests = (): RequestEvent[] => events.filter((event) => event.type === 'request');
  return {
    events,
    add: (event) => void events.push(Object.assign(event, { atMs: now() })),
    handshakes: () => events.filter((event) => event.type === 'handshake'),
    requests,
    searches: () => requests().filter(({ hits }) => hits !== null),
    deliveredFileIds: () => requests().flatMap(({ completed, fileIds }) => (completed ? fileIds : [])),
    clear: () => void events.splice(0),
  };
}
