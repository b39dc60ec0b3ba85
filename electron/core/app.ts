/** The only composition root: ports and configuration in, the product's verbs out. */
import type { Profile } from '#contract/profile.ts';
import { type Failpoint, createArchiveDoor, openArchive, openArchiveReader } from './archive/index.ts';
import { createCredentialVault } from './credentials/index.ts';
import { createDelivery } from './delivery/index.ts';
import { createMergerStore } from './mergers/index.ts';
import type { Clock, Logger, ProxyResolver, SecretStore } from './ports.ts';
import { operatorName } from './operator.ts';
import { createProfileStore } from './profiles/index.ts';
import type { UseCaseContext } from './use-cases/index.ts';
import { type Verbs, createVerbs } from './verbs.ts';
import { type VerifierPool, createVerifierPool } from './verification/index.ts';

export interface AppPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: SecretStore;
  readonly proxyResolver?: ProxyResolver;
  /** Called at each named step of the archive's write order; for tests that stop the world there. */
  readonly failpoint?: Failpoint;
}

export interface AppConfig {
  /** Folder under which profiles, secrets and the default archive live. */
  readonly home: string;
  readonly ignoreServiceHours: boolean;
  /** Who works with the product; the account of the operating system by default. */
  readonly operator?: string;
  /** Files verified at once; the machine's processors by default. */
  readonly verifierThreads?: number;
}

export type App = Verbs & {
  /** Ends the worker threads. */
  close(): Promise<void>;
};

export function createApp(ports: AppPorts, config: AppConfig): App {
  let pool: VerifierPool | null = null;
  const verifier = (): VerifierPool => {
    pool ??= createVerifierPool(
      config.verifierThreads === undefined ? {} : { threads: config.verifierThreads },
    );
    return pool;
  };
  return {
    ...createVerbs({ ...createContext(ports, config), verifier }),
    async close() {
      await pool?.close();
      pool = null;
    },
  };
}

function createContext(ports: AppPorts, config: AppConfig): Omit<UseCaseContext, 'verifier'> {
  const { clock, logger, proxyResolver } = ports;
  const door = createArchiveDoor((root) =>
    openArchive({ root, clock, logger, ...(ports.failpoint && { failpoint: ports.failpoint }) }),
  );
  return {
    home: config.home,
    clock,
    logger,
    profiles: createProfileStore(config.home),
    vault: createCredentialVault(ports.secrets),
    mergers: createMergerStore(config.home, clock),
    ignoreServiceHours: config.ignoreServiceHours,
    createDelivery: ({ profile }, { credential, password, proxyCredentials }) =>
      createDelivery({
        profile: withProxyCredentials(profile, proxyCredentials),
        password,
        clientCredential: credential,
        clock,
        logger,
        ...(proxyResolver && { proxyResolver }),
      }),
    openArchive: door.openAlone,
    openArchiveBeside: door.openBeside,
    operator: config.operator ?? operatorName(),
    openArchiveReader: (root) => openArchiveReader({ root, clock, logger }),
  };
}

/** The proxy's address as the delivery layer reads it, with the credentials the vault keeps. */
function withProxyCredentials(profile: Profile, credentials: string | undefined): Profile {
  if (profile.proxy === undefined || credentials === undefined) return profile;
  const [user = '', ...password] = credentials.split(':');
  const userInfo = `${encodeURIComponent(user)}:${encodeURIComponent(password.join(':'))}`;
  return { ...profile, proxy: `${userInfo}@${profile.proxy}` };
}
