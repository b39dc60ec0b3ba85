/** What every part of one running server shares. */
import type { DocumentStore } from './documents/document-store.ts';
import type { PendingFaults } from './faults/pending-faults.ts';
import type { Sessions } from './http/sessions.ts';
import type { EventLog } from './log/event-log.ts';
import type { Skin } from './skins/skin.ts';
import type { ServerState } from './state/server-state.ts';

export interface ServerContext {
  readonly state: ServerState;
  readonly documents: DocumentStore;
  readonly sessions: Sessions;
  readonly faults: PendingFaults;
  readonly log: EventLog;
  readonly skin: Skin;
}
