/** What every use-case works with; put together once in app.ts. */
import type { Archive, ArchiveReader } from '../archive/index.ts';
import type { CredentialVault, ProfileSecrets } from '../credentials/index.ts';
import type { Delivery } from '../delivery/index.ts';
import type { MergerStore } from '../mergers/index.ts';
import type { Clock, Logger } from '../ports.ts';
import type { ProfileStore, StoredProfile } from '../profiles/index.ts';
import type { VerifierPool } from '../verification/index.ts';

/** Opens a session with the delivery server of a profile; nothing is sent before it is used. */
export type DeliveryFactory = (stored: StoredProfile, secrets: ProfileSecrets) => Delivery;

export interface UseCaseContext {
  readonly home: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly profiles: ProfileStore;
  readonly vault: CredentialVault;
  readonly mergers: MergerStore;
  /** Try even outside the service hours; the server's own answer decides. */
  readonly ignoreServiceHours: boolean;
  readonly createDelivery: DeliveryFactory;
  /** Opens the archive for writing; throws `another-instance` while someone else has it. */
  readonly openArchive: (root: string) => Promise<Archive>;
  /** Opens it for a short record, also while this process does long work with it. */
  readonly openArchiveBeside: (root: string) => Promise<Archive>;
  /** Account of the operating system, for the journal; empty where there is none. */
  readonly operator: string;
  readonly openArchiveReader: (root: string) => Promise<ArchiveReader>;
  /** The worker threads that verify; started on first use. */
  readonly verifier: () => VerifierPool;
}
