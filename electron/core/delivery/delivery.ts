/** Puts the delivery layer together: transport, screens, session, search and downloads behind the port. */
import * as tls from 'node:tls';
import { parseUserId } from '#contract/user-id.ts';
import { toJapanDate } from '../domain/japan-time.ts';
import { connectionTest } from './connection-test.ts';
import { DeliveryError } from './delivery-error.ts';
import { defaultLimits, type DeliveryLimits, type DeliveryOptions } from './delivery-options.ts';
import type { Delivery } from './delivery-port.ts';
import { downloadByLink, type Downloader } from './downloads/download-files.ts';
import { downloadByZip } from './downloads/download-zip.ts';
import { fetchLinked } from './downloads/fetch-linked.ts';
import { createPassword, requireNewPassword, resetPassword } from './maintenance/password-screens.ts';
import { makeChange, readUserProfile, type Change } from './maintenance/user-maintenance.ts';
import { vocabulary } from './screens/screen-map.ts';
import type { DivideOptions } from './search/divide-criteria.ts';
import { searchAll } from './search/search-all.ts';
import { createSearchDriver, type SearchDriver } from './search/search-driver.ts';
import { createBrowser } from './session/browser.ts';
import { createSession, type Session } from './session/session.ts';
import { clientIdentity } from './transport/client-identity.ts';
import { requireSafeEnvironment } from './transport/environment.ts';
import { httpClient } from './transport/http-client.ts';
import { parseProxyAddress } from './transport/proxy-address.ts';
import { serverConnector, type ServerConnector } from './transport/server-connector.ts';
import { parseServerOrigin } from './transport/server-origin.ts';
import { trustedRoots } from './transport/trusted-roots.ts';

/**
 * One user's session with one delivery server. Nothing is sent before the first call. Throws DeliveryError when the
 * environment is insecure, or when profile or credential cannot be used.
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  requireSafeEnvironment(options.environment ?? process.env, process.execArgv);
  const parts = assemble(options);
  const { session, driver, connector } = parts;
  return {
    connectionTest: () => connectionTest({ connector, session, identity: parts.identity }),
    login: () => session.login(),
    search: (criteria, sort, page) =>
      session.run(async () => (await driver.show({ criteria, sort, page })).result),
    searchAll: (criteria, searchOptions) =>
      searchAll(
        {
          search: (part, page) =>
            session.run(async () => (await driver.show({ criteria: part, sort: null, page })).result),
          divide: () => divideOptions(driver, options),
        },
        criteria,
        searchOptions,
      ),
    download: (fileIds, receive, downloadOptions = {}) =>
      (downloadOptions.method === 'zip' ? downloadByZip : downloadByLink)(
        parts.downloader,
        { fileIds, receive },
        downloadOptions,
      ),
    downloadLinked: (file, receive) => fetchLinked(parts.downloader, file, receive),
    ...passwordActions(options, session),
    ...maintenanceActions(session),
    logout: () => logout(session),
    close: async () => {
      parts.closing.abort();
      session.forget();
      await session.http.close();
    },
  };
}

function divideOptions(driver: SearchDriver, { clock }: DeliveryOptions): DivideOptions {
  const offered = driver.conditions();
  const dateField = (['uploaded', 'decided'] as const).find((field) => offered.has(field)) ?? null;
  return { today: toJapanDate(clock.now()), dateField, canRestrictKind: offered.has('kind') };
}

interface Parts {
  readonly session: Session & { readonly http: ReturnType<typeof httpClient> };
  readonly driver: SearchDriver;
  readonly connector: ServerConnector;
  readonly downloader: Downloader;
  readonly identity: string;
  /** Ends waits and further tries. */
  readonly closing: AbortController;
}

function assemble(options: DeliveryOptions): Parts {
  const limits: DeliveryLimits = { ...defaultLimits, ...options.limits };
  const random = options.random ?? Math.random;
  const { logger, profile, clock } = options;
  const origin = parseServerOrigin(profile.origin);
  const words = vocabulary(profile.screenMap);
  const identity = clientIdentity(options.clientCredential);
  const connector = serverConnector({
    origin,
    connectTimeoutMs: limits.connectTimeoutMs,
    resolveProxy: proxySource(options, origin),
    secureContext: secureContext(identity, trustedRoots(profile.serverCaPem)),
    requireValidIdentity: () => identity.requireValid(clock),
  });
  const http = httpClient({ origin, connector, limits });
  const closing = new AbortController();
  const { retry, retryWaitMs } = limits;
  const retryPolicy = { retry, retryWaitMs, random, logger, closed: closing.signal };
  const browser = createBrowser({ http, limits, retryPolicy, words });
  const { startPath, userId } = profile;
  const password =
    typeof options.password === 'string'
      ? () => Promise.resolve(options.password as string)
      : options.password;
  const session = { ...createSession({ browser, words, startPath, userId, http, password, logger }), http };
  const driver = createSearchDriver(session);
  const downloader = { session, driver, fetching: { http, limits, words }, retryPolicy };
  return { session, driver, connector, downloader, identity: identity.subject, closing };
}

function secureContext(identity: ReturnType<typeof clientIdentity>, ca: string[]): tls.SecureContext {
  try {
    return tls.createSecureContext({
      ca,
      cert: identity.certificatesPem,
      key: identity.privateKeyPem,
      minVersion: 'TLSv1.2',
    });
  } catch (cause) {
    throw new DeliveryError('client-certificate-missing', undefined, { cause });
  }
}

function proxySource(
  { profile, proxyResolver }: DeliveryOptions,
  origin: URL,
): () => ReturnType<ServerConnector['resolveProxy']> {
  const fixed = profile.proxy === undefined ? null : parseProxyAddress(profile.proxy);
  if (fixed !== null || proxyResolver === undefined) return () => Promise.resolve(fixed);
  return () => proxyResolver.resolve(origin.href);
}

type PasswordActions = Pick<Delivery, 'createPassword' | 'changePassword' | 'resetPassword'>;

function passwordActions(options: DeliveryOptions, session: Session): PasswordActions {
  return {
    createPassword: async (newPassword) => {
      const present = typeof options.password === 'string' ? options.password : await options.password();
      requireNewPassword(newPassword, present);
      await session.runOutside(() => createPassword(session, newPassword));
      session.rememberPassword(newPassword);
    },
    changePassword: async (currentPassword, newPassword) => {
      requireNewPassword(newPassword, currentPassword);
      const texts = [
        ['newPassword', newPassword],
        ['currentPassword', currentPassword],
        ['newPasswordAgain', newPassword],
      ] as const;
      const change: Change = { tab: 'changePassword', texts, refusal: 'password-rejected' };
      const said = await session.run(() => makeChange(session, change));
      if (!said) throw new DeliveryError('screen-not-understood', 'changePassword');
      session.rememberPassword(newPassword);
    },
    resetPassword: (userId) =>
      session.runOutside(async () => {
        session.forget();
        await resetPassword(session, userId);
      }),
  };
}

type MaintenanceActions = Pick<
  Delivery,
  'userProfile' | 'changeUserName' | 'changeMailAddress' | 'setUploadNotification'
>;

function maintenanceActions(session: Session): MaintenanceActions {
  const changeAndSee = (
    change: Change,
    isSeen: (profile: Awaited<ReturnType<typeof readUserProfile>>) => boolean,
  ): Promise<void> =>
    session.run(async () => {
      if (await makeChange(session, change)) return;
      if (!isSeen(await readUserProfile(session)))
        throw new DeliveryError('screen-not-understood', change.tab);
    });
  return {
    userProfile: () => session.run(() => readUserProfile(session)),
    changeUserName: (name) =>
      changeAndSee(
        { tab: 'changeUserName', texts: [['userName', name]], refusal: 'server-message' },
        (seen) => seen.userName === name,
      ),
    changeMailAddress: (address) =>
      changeAndSee(
        {
          tab: 'changeMailAddress',
          texts: [
            ['mailAddress', address],
            ['mailAddressAgain', address],
          ],
          refusal: 'server-message',
        },
        (seen) => seen.mailAddress === address,
      ),
    setUploadNotification: async (wanted) => {
      if (!wanted && parseUserId(session.userId)?.role === 'headquarters') {
        throw new DeliveryError('usage', 'R111');
      }
      await changeAndSee(
        { tab: 'changeNotification', wanted, refusal: 'server-message' },
        (seen) => seen.uploadNotification === wanted,
      );
    },
  };
}

async function logout(session: Session): Promise<void> {
  await session.runOutside(async () => {
    try {
      if (session.browser.view() !== null) await session.pressAnywhere('logout');
    } catch (error) {
      // The login screen that follows ログアウト is what we want here.
      if (!(error instanceof DeliveryError) || error.code !== 'session-lost') throw error;
    } finally {
      session.forget();
    }
  });
}
