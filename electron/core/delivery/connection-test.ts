/** 接続テスト: the stations from the name to the role, each told as soon as it is known. */
import type { ConnectionStep, ConnectionStepResult } from '#contract/connection-step.ts';
import { parseUserId } from '#contract/user-id.ts';
import { DeliveryError } from './delivery-error.ts';
import { openLoginScreen } from './session/login.ts';
import type { Session } from './session/session.ts';
import { toDeliveryError } from './transport/network-error.ts';
import type { ServerConnector } from './transport/server-connector.ts';

export interface ConnectionTestOptions {
  readonly connector: ServerConnector;
  readonly session: Session;
  /** Subject of the client certificate, for the report. */
  readonly identity: string;
}

/** Yields the steps in the order of `connectionSteps` and ends after the first that failed. */
export async function* connectionTest(
  options: ConnectionTestOptions,
): AsyncGenerator<ConnectionStepResult, void> {
  for await (const result of reachability(options)) {
    yield result;
    if (!result.ok) return;
  }
  yield* loginSteps(options);
}

async function* reachability({
  connector,
  identity,
}: ConnectionTestOptions): AsyncGenerator<ConnectionStepResult, void> {
  const proxy = await taken('proxy', () => connector.resolveProxy());
  if ('failure' in proxy) return yield proxy.failure;
  if (proxy.value !== null) yield { step: 'name', ok: true, skipped: true };
  else yield* told('name', () => connector.resolveName());
  const address = proxy.value === null ? null : `${proxy.value.host}:${proxy.value.port}`;
  const socket = await taken(address === null ? 'tcp' : 'proxy', () => connector.openSocket(proxy.value));
  if (address === null) yield { step: 'proxy', ok: true, skipped: true };
  if ('failure' in socket) return yield socket.failure;
  if (address !== null) yield { step: 'proxy', ok: true, detail: address };
  yield { step: 'tcp', ok: true };
  const secured = await taken('tls', () => connector.secure(socket.value));
  if ('failure' in secured) return yield secured.failure;
  yield { step: 'tls', ok: true, detail: secured.value.getProtocol() ?? '' };
  yield* told('client-certificate', async () => {
    await connector.requireAcceptedIdentity(secured.value);
    return identity;
  });
}

async function* loginSteps({ session }: ConnectionTestOptions): AsyncGenerator<ConnectionStepResult, void> {
  const screen = await taken('login-screen', () => session.runOutside(() => openLoginScreen(session)));
  if ('failure' in screen) return yield screen.failure;
  yield { step: 'login-screen', ok: true };
  const login = await taken('login', async () => {
    const outcome = await session.login();
    if (outcome.state === 'logged-in') return outcome;
    throw new DeliveryError(outcome.reason === 'expired' ? 'password-expired' : 'password-creation-required');
  });
  if ('failure' in login) return yield login.failure;
  const { lastLogin, userName } = login.value;
  const greeting = [userName, lastLogin].filter((text) => text !== null).join(' ');
  yield { step: 'login', ok: true, ...(greeting !== '' && { detail: greeting }) };
  const role = parseUserId(session.userId)?.role;
  yield role === undefined
    ? { step: 'role', ok: false, code: 'user-id-invalid' }
    : { step: 'role', ok: true, detail: role };
}

type Taken<T> = { readonly value: T } | { readonly failure: ConnectionStepResult };

async function taken<T>(step: ConnectionStep, work: () => Promise<T>): Promise<Taken<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const { code, detail } = toDeliveryError(error);
    const certificate = code.startsWith('client-certificate-') || code === 'certificate-not-yet-valid';
    const failed: ConnectionStep = certificate ? 'client-certificate' : step;
    return { failure: { step: failed, ok: false, code, ...(detail !== undefined && { detail }) } };
  }
}

async function* told(
  step: ConnectionStep,
  work: () => Promise<string>,
): AsyncGenerator<ConnectionStepResult, void> {
  const result = await taken(step, work);
  yield 'failure' in result ? result.failure : { step, ok: true, detail: result.value };
}
