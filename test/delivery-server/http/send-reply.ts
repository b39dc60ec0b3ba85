/** Puts a reply on the wire, whole or broken as a fault wants it. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from '../faults/fault.ts';
import type { RequestEvent } from '../log/event-log.ts';
import type { Reply } from './reply.ts';

export interface Wire {
  readonly response: ServerResponse;
  /** The TCP socket under TLS, which alone can be reset. */
  readonly tcp: Socket | undefined;
  readonly event: RequestEvent;
}

const slowBytesPerSecond = 5 * 1024;
const lengthErrorBytes = 64;

/** Resolves when the reply is out, or as broken as it should be. */
export async function sendReply(wire: Wire, reply: Reply, fault: Fault | null): Promise<void> {
  const { response } = wire;
  const part = reply.body.subarray(0, fault?.afterBytes ?? Math.floor(reply.body.length / 2));
  switch (fault?.fault) {
    case 'connection-reset':
      return reset(wire);
    case 'reset-mid-body':
      writeHead(wire, reply, reply.body.length);
      await write(wire, part);
      return reset(wire);
    case 'stalled-body':
      writeHead(wire, reply, reply.body.length);
      await write(wire, part);
      return;
    case 'truncated-body':
      writeHead(wire, reply, reply.body.length);
      await write(wire, part);
      response.socket?.end();
      return;
    case 'length-too-large':
      writeHead(wire, reply, reply.body.length + lengthErrorBytes);
      await write(wire, reply.body);
      response.socket?.end();
      return;
    case 'length-too-small':
      writeHead(wire, reply, Math.max(0, reply.body.length - lengthErrorBytes));
      await write(wire, reply.body);
      response.socket?.end();
      return;
    case 'slow-body':
      return sendSlowly(wire, reply);
    default:
      return sendWhole(wire, reply);
  }
}

function writeHead({ response, event }: Wire, reply: Reply, contentLength: number): void {
  event.status = reply.status;
  response.writeHead(reply.status, { ...reply.headers, 'Content-Length': String(contentLength) });
}

async function sendWhole(wire: Wire, reply: Reply): Promise<void> {
  writeHead(wire, reply, reply.body.length);
  wire.event.bytes = reply.body.length;
  // Set before the last byte leaves: a client that has read the answer must find it complete in the log.
  wire.event.completed = true;
  wire.response.once('close', () => (wire.event.completed = wire.response.writableFinished));
  wire.response.end(reply.body);
}

async function write({ response, event }: Wire, bytes: Buffer): Promise<void> {
  event.bytes += bytes.length;
  if (bytes.length === 0) response.flushHeaders();
  else await new Promise<void>((resolve) => response.write(bytes, () => resolve()));
}

/** A broken client sees RST: nothing after this byte. */
function reset({ response, tcp }: Wire): void {
  tcp?.resetAndDestroy();
  response.socket?.destroy();
}

async function sendSlowly(wire: Wire, reply: Reply): Promise<void> {
  const gone = once(wire.response, 'close');
  writeHead(wire, reply, reply.body.length);
  for (let at = 0; at < reply.body.length; at += slowBytesPerSecond) {
    await write(wire, reply.body.subarray(at, at + slowBytesPerSecond));
    await Promise.race([delay(1_000), gone]);
    if (wire.response.destroyed) return;
  }
  wire.event.completed = true;
  wire.response.end();
}
