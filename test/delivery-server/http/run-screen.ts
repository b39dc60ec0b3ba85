/** Session, token and redirects around the screens. */
import { type Action, openActions } from '../screens/actions.ts';
import { answerAction } from '../screens/answer-action.ts';
import { openView } from '../screens/frame.ts';
import { show, type Answer, type ScreenRequest } from '../screens/screen-request.ts';
import type { ServerContext } from '../server-context.ts';
import { tokenField } from '../skins/skin.ts';
import { formValues } from './form-values.ts';
import type { Incoming } from './handle-request.ts';
import { renderAnswer } from './render-answer.ts';
import { redirectReply, withHeaders, type Reply } from './reply.ts';
import { sessionCookie, type Session } from './sessions.ts';

export async function runScreen(context: ServerContext, incoming: Incoming, action: Action): Promise<Reply> {
  const { sessions, skin } = context;
  const found = sessions.find(incoming.cookie);
  const dropped = found !== null && incoming.fault?.fault === 'session-drop';
  if (dropped) sessions.drop(found);
  const session = found === null || dropped ? sessions.create() : found;
  const request: ScreenRequest = { ...context, ...incoming, session };
  const answer = tokenIsStale(context, incoming, session)
    ? staleScreen(request)
    : answerAction(request, action);
  const reply = await finish(request, answer);
  incoming.event.userId = request.session.userId;
  return request.session === found
    ? reply
    : withHeaders(reply, {
        'Set-Cookie': `${sessionCookie}=${request.session.id}; Path=/; Secure; HttpOnly`,
      });

  /** Follows a step to the next screen, here or by a redirect. */
  async function finish(asked: ScreenRequest, given: Answer): Promise<Reply> {
    if (given.type !== 'go') return renderAnswer(asked, skin, given);
    if (skin.redirectTo !== null) return redirectReply(skin.redirectTo(given.action));
    const next = { ...asked, values: formValues([]) };
    return finish(next, answerAction(next, given.action));
  }
}

/** Without a session there is no token to compare: the login screen will say so. */
function tokenIsStale(
  { skin }: ServerContext,
  { method, values, event }: Incoming,
  session: Session,
): boolean {
  if (!skin.usesToken || method !== 'POST' || session.token === null) return false;
  if (values.get(tokenField) === session.token) return false;
  event.note = 'stale-token';
  return true;
}

function staleScreen(request: ScreenRequest): Answer {
  const back = request.session.userId === null ? 'login-screen' : 'menu';
  const label = openActions.has(back) ? 'ログイン画面へ戻る' : 'メニューへ戻る';
  return show(
    openView(request, {
      title: 'エラー',
      messages: ['画面遷移が不正です。'],
      blocks: [{ type: 'links', links: [{ label, action: back }] }],
    }),
  );
}
