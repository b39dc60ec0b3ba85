/**
 * The control API on its own loopback port, for other processes. `Authorization: Bearer TOKEN` on every request.
 * POST /commands/NAME with the arguments as JSON; GET /commands for their names, /log, /outbox and /state.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { listItem } from '../state/list-item.ts';
import type { ScenarioContext } from './command.ts';
import { type CommandName, commandNames, runCommand } from './scenario.ts';

export interface ControlServer {
  readonly server: Server;
  readonly token: string;
}

interface ControlReply {
  readonly status: number;
  readonly body: unknown;
}

export function createControlServer(context: ScenarioContext): ControlServer {
  const token = randomBytes(24).toString('hex');
  const server = createServer((request, response) => {
    const send = ({ status, body }: ControlReply): void => {
      response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body));
    };
    answer(context, request, token).then(send, (error: unknown) =>
      send({ status: 400, body: { error: error instanceof Error ? error.message : String(error) } }),
    );
  });
  return { server, token };
}

async function answer(
  context: ScenarioContext,
  request: IncomingMessage,
  token: string,
): Promise<ControlReply> {
  if (!bears(request, token)) return { status: 401, body: { error: 'token' } };
  const path = request.url ?? '/';
  if (request.method === 'GET') return look(context, path);
  const name = commandNames.find((known): known is CommandName => path === `/commands/${known}`);
  if (name === undefined || request.method !== 'POST')
    return { status: 404, body: { commands: commandNames } };
  const json = await text(request);
  const result = await runCommand(context, name, json === '' ? {} : JSON.parse(json));
  return { status: 200, body: { result } };
}

function bears(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function look({ log, state }: ScenarioContext, path: string): ControlReply {
  switch (path) {
    case '/commands':
      return { status: 200, body: { commands: commandNames } };
    case '/log':
      return { status: 200, body: log.events };
    case '/outbox':
      return { status: 200, body: state.outbox };
    case '/state':
      return {
        status: 200,
        body: {
          now: state.clock.minute(),
          rules: state.rules,
          users: [...state.users.values()].map(({ id, initialPassword, name }) => ({
            userId: id.userId,
            initialPassword,
            name,
          })),
          files: [...state.files.values()].map(listItem),
        },
      };
    default:
      return { status: 404, body: { error: path } };
  }
}
