/** Session, token and redirects around the screens. */
import { type Action, openActions } from '../screens/actions.ts';
import { answerAction } from '../screens/answer-action.ts';
import { openView } from '../screens/frame.ts';
import { show, type Answer, type ScreenRequest } from '../screens/screen-request.ts';
import type { ServerContext } from '../server-context.ts';
import { formValues } from './form-values.ts';
import type { Incoming } from './handle-request.ts';
import { renderAnswer } from './render-answer.ts';
import { isTokenStale } from './form-tokens.ts';
import { redirectReply, withHeaders, type Reply } from './reply.ts';
import { addressOf, sessionCookie } from './session-id.ts';

export async function runScreen(context: ServerContext, incoming: Incoming, action: Action): Promise<Reply> {
  const { sessions, skin } = context;
  const found = sessions.find(incoming.sessionId);
  const dropped = found !== null && incoming.fault?.fault === 'session-drop';
  if (dropped) sessions.drop(found);
  const session = found === null || dropped ? sessions.create() : found;
  const request: ScreenRequest = { ...context, ...incoming, session };
  const answer = isTokenStale(skin, session, { ...incoming, action })
    ? staleScreen(request)
    : answerAction(request, action);
  const reply = await finish(request, answer);
  incoming.event.userId = request.session.userId;
  return skin.sessionIn === 'address' || request.session === found
    ? reply
    : withHeaders(reply, {
        'Set-Cookie': `${sessionCookie}=${request.session.id}; Path=/; Secure; HttpOnly`,
      });

  /** Follows a step to the next screen, here or by a redirect. */
  async function finish(asked: ScreenRequest, given: Answer): Promise<Reply> {
    if (given.type !== 'go') return renderAnswer(asked, skin, given);
    if (skin.redirectTo !== null)
      return redirectReply(addressOf(skin, skin.redirectTo(given.action), asked.session.id));
    const next = { ...asked, values: formValues([]) };
    return finish(next, answerAction(next, given.action));
  }
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
