/** Speaks the browser's own protocol over a pair of pipes, so that no port is opened. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Parameters = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

export interface DevtoolsPipe {
  /** Rejects when the browser refuses or goes away. */
  send(method: string, parameters?: Parameters, sessionId?: string): Promise<Answer>;
  /** Resolves with the next event of this name. */
  next(event: string): Promise<void>;
}

/** Descriptors 3 and 4, as `--remote-debugging-pipe` expects them to be spawned. */
export const pipeStdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;

export function openDevtoolsPipe(child: ChildProcess): DevtoolsPipe {
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const expected = new Map<string, PromiseWithResolvers<void>>();
  let lastId = 0;
  const fail = (): void => {
    const error = new Error('the browser has gone');
    for (const each of [...waiting.values(), ...expected.values()]) each.reject(error);
    waiting.clear();
    expected.clear();
  };
  child.once('exit', fail);
  child.once('error', fail);
  toBrowser.on('error', fail);
  readMessages(fromBrowser, (message) => {
    if (message.method !== undefined) expected.get(message.method)?.resolve();
    const asked = message.id === undefined ? undefined : waiting.get(message.id);
    if (asked === undefined) return;
    waiting.delete(message.id ?? 0);
    if (message.error === undefined) asked.resolve(message.result ?? {});
    else asked.reject(new Error(message.error.message));
  });
  return {
    send(method, params = {}, sessionId) {
      lastId += 1;
      const asked = Promise.withResolvers<Answer>();
      waiting.set(lastId, asked);
      toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      return asked.promise;
    },
    next(event) {
      const asked = Promise.withResolvers<void>();
      expected.set(event, asked);
      return asked.promise;
    },
  };
}

/** Messages end with a zero byte. */
function readMessages(from: Readable, onMessage: (message: Message) => void): void {
  let rest = '';
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) onMessage(JSON.parse(part) as Message);
  });
}
