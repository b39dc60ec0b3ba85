/** ログイン, パスワード初期化, パスワード作成 and ログアウト (R98–R100, R108, R109). */
import { judgeLogin } from '../rules/login.ts';
import { passwordComplaint } from '../rules/new-password.ts';
import { resetPassword, setPassword, type User } from '../state/user.ts';
import { openView, printMinute } from './frame.ts';
import { show, type Answer, type ScreenRequest } from './screen-request.ts';

/** The login screen; its form and the way to パスワード初期化. */
export function loginScreen(request: ScreenRequest, messages: readonly string[] = []): Answer {
  return show(
    openView(request, {
      title: 'ログイン',
      messages,
      blocks: [
        {
          type: 'form',
          action: 'login',
          params: {},
          fields: [
            { label: 'ユーザID', control: { type: 'text', name: 'userId', value: '' } },
            { label: 'パスワード', control: { type: 'password', name: 'password', value: '' } },
          ],
          buttons: [{ name: 'doLogin', label: 'ログイン' }],
        },
        { type: 'links', links: [{ label: 'パスワード初期化', action: 'reset-screen' }] },
      ],
    }),
  );
}

export function login(request: ScreenRequest): Answer {
  const { state, values, institution, event } = request;
  const attempt = { userId: values.get('userId'), password: values.get('password'), institution };
  const result = judgeLogin(state, attempt);
  if (result.state === 'refused') {
    event.note = result.reason;
    return loginScreen(request, [result.message]);
  }
  request.sessions.drop(request.session);
  request.session = request.sessions.create();
  request.session.userId = result.user.id.userId;
  event.note = result.state;
  if (result.state === 'create-password') {
    request.session.pendingPassword = result.reason;
    return createPasswordScreen(request);
  }
  return enter(request, result.user);
}

/** The menu, with 前回ログイン日時 of the login before (E24). */
function enter(request: ScreenRequest, user: User): Answer {
  request.session.lastLogin = user.lastLogin === null ? null : printMinute(user.lastLogin);
  user.lastLogin = request.state.clock.minute();
  return { type: 'go', action: 'menu' };
}

const expiredMessage = 'パスワードの有効期限が切れています。新しいパスワードを作成してください。';
const ruleMessage = 'パスワードは半角英数字8~16桁(英数字混合)で入力してください。';

function createPasswordScreen(request: ScreenRequest, complaint?: string): Answer {
  const expired = request.session.pendingPassword === 'expired';
  return show(
    openView(request, {
      title: 'パスワード作成',
      messages: complaint === undefined ? (expired ? [expiredMessage] : []) : [complaint],
      blocks: [
        { type: 'text', text: `※${ruleMessage}` },
        {
          type: 'form',
          action: 'create-password',
          params: {},
          fields: [
            { label: 'パスワード', control: { type: 'password', name: 'newPassword', value: '' } },
            { label: 'パスワード(確認)', control: { type: 'password', name: 'newPasswordAgain', value: '' } },
          ],
          buttons: [{ name: 'doDecide', label: '決定' }],
        },
      ],
    }),
  );
}

/** Only someone sent here by a login may set a password. */
export function createPassword(request: ScreenRequest): Answer {
  const { session, state, values } = request;
  const user = session.userId === null ? undefined : state.users.get(session.userId);
  if (user === undefined || session.pendingPassword === null)
    return loginScreen(request, [sessionLostMessage]);
  const password = values.get('newPassword');
  const complaint = passwordComplaint(user, password, values.get('newPasswordAgain'));
  if (complaint !== null) {
    request.event.note = complaint;
    return createPasswordScreen(request, complaint);
  }
  setPassword(user, password, state.clock.today());
  session.pendingPassword = null;
  return enter(request, user);
}

export const sessionLostMessage = 'セッションが切れました。再度ログインしてください。';

export function resetScreen(request: ScreenRequest, messages: readonly string[] = []): Answer {
  return show(
    openView(request, {
      title: 'パスワード初期化',
      messages,
      blocks: [
        {
          type: 'form',
          action: 'reset',
          params: {},
          fields: [{ label: 'ユーザID', control: { type: 'text', name: 'userId', value: '' } }],
          buttons: [{ name: 'doReset', label: 'パスワード初期化' }],
        },
        { type: 'links', links: [{ label: 'ログイン画面へ戻る', action: 'login-screen' }] },
      ],
    }),
  );
}

/** パスワード初期化 for users of the certificate's own institution. */
export function reset(request: ScreenRequest): Answer {
  const { state, values, institution } = request;
  const user = state.users.get(values.get('userId'));
  const own =
    user?.id.associationCode === institution.associationCode && user.id.bankCode === institution.bankCode;
  if (user === undefined || !own) {
    request.event.note = 'unknown-user';
    return resetScreen(request, ['入力されたユーザIDは存在しません。']);
  }
  resetPassword(user, state.clock.today());
  return loginScreen(request, ['パスワードを初期化しました。']);
}

export function logout(request: ScreenRequest): Answer {
  request.sessions.drop(request.session);
  request.session = request.sessions.create();
  return loginScreen(request);
}
