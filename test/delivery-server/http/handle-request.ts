/** One request to the delivery server, from the path to the wire. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { isWithinServiceHours } from '#core/domain/service-hours.ts';
import type { Fault } from '../faults/fault.ts';
import { spoilReply } from '../faults/spoil-reply.ts';
import type { RequestEvent } from '../log/event-log.ts';
import type { Institution } from '../rules/login.ts';
import { purgeDue } from '../rules/purge.ts';
import { serviceHoursView } from '../screens/service-hours-screen.ts';
import { screenField } from '../skins/skin.ts';
import type { ServerContext } from '../server-context.ts';
import { answerBulkTool, bulkToolPath } from './bulk-tool.ts';
import { answerDirectLink, directLinkPath } from './direct-link.ts';
import type { FormValues } from './form-values.ts';
import { readFormValues } from './read-body.ts';
import { htmlReply } from './render-answer.ts';
import { redirectReply, textReply, type Reply } from './reply.ts';
import { runScreen } from './run-screen.ts';
import { sendReply } from './send-reply.ts';
import { addressOf, readPlace } from './session-id.ts';
import { institutionOf } from './tls-server.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly tcp: Socket | undefined;
}

/** A request after reading, before anything was decided. */
export interface Incoming {
  readonly path: string;
  readonly method: string;
  readonly sessionId: string;
  readonly values: FormValues;
  readonly institution: Institution;
  readonly event: RequestEvent;
  readonly fault: Fault | null;
}

export async function handleRequest(context: ServerContext, exchange: Exchange): Promise<void> {
  const { request, response, tcp } = exchange;
  const institution = institutionOf(request.socket as TLSSocket);
  if (institution === null) return void response.destroy();
  const incoming = await readIncoming(context, request, institution);
  context.log.add(incoming.event);
  purgeDue(context.state);
  const reply = await answer(context, incoming);
  const names = incoming.event.fileIds.map((fileId) => `${fileId}.pdf`);
  const { fault } = incoming;
  const spoilt = fault === null ? reply : await spoilReply(reply, fault, names);
  await sendReply({ response, tcp, event: incoming.event }, spoilt, fault);
}

async function readIncoming(
  { skin, faults }: ServerContext,
  request: IncomingMessage,
  institution: Institution,
): Promise<Incoming> {
  const method = request.method ?? 'GET';
  const { url = '/', headers } = request;
  const { path, sessionId } = readPlace(skin, { url, cookie: headers.cookie ?? '' });
  const values = await readFormValues(request, skin.charset);
  const action = skin.recognise(method, path, values.get(screenField));
  // A search for a file id asks for a list, not for the file.
  const asked = action === 'search' ? [] : [...values.all('fileId'), ...values.all('file')];
  const fault = faults.take({ path, fileIds: asked.filter(isWholeFileId) });
  return { method, path, values, institution, fault, sessionId, event: newEvent() };

  function newEvent(): RequestEvent {
    return {
      type: 'request',
      userId: null,
      method,
      path,
      action,
      screen: '',
      status: 0,
      criteria: null,
      sort: null,
      page: null,
      hits: null,
      capped: false,
      fileIds: [],
      bytes: 0,
      completed: false,
      fault: fault?.fault ?? null,
      note: null,
    };
  }
}

/** The search form's file id field may hold any prefix; a fault waits for a download. */
function isWholeFileId(text: string): boolean {
  return /^\d{2}_\d{7}_\d+_\d+_\d{3}$/.test(text);
}

async function answer(context: ServerContext, incoming: Incoming): Promise<Reply> {
  const { state, skin } = context;
  const hours = state.rules.serviceHours;
  if (hours !== null && !isWithinServiceHours(state.clock.now(), hours)) {
    const view = serviceHoursView(state, incoming.institution.associationCode, hours);
    incoming.event.screen = view.title;
    const page = { path: incoming.path, sessionId: incoming.sessionId, tokenFor: () => null };
    return htmlReply(skin, skin.render(view, page));
  }
  if (incoming.path === bulkToolPath) return answerBulkTool(context, incoming);
  if (incoming.path.startsWith(directLinkPath)) return answerDirectLink(context, incoming);
  const onward = skin.onward[incoming.path];
  if (onward !== undefined) return redirectReply(addressOf(skin, onward, incoming.sessionId));
  if (incoming.event.action === null) return textReply(404, 'Not Found');
  return runScreen(context, incoming, incoming.event.action);
}
