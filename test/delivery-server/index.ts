/** The delivery-server emulator: built from the manual, real HTTPS with client certificates, for tests and for people. */
import { associationCharacters } from './state/association.ts';
import { nameCharacters } from './state/customer-names.ts';

export { fastDocument } from './documents/fast-document.ts';
export type { FaultKind, FaultRequest } from './faults/fault.ts';
export type { EventLog, HandshakeEvent, LogEvent, RequestEvent } from './log/event-log.ts';
export type { Rules } from './rules/rules.ts';
export type { Scenario } from './scenario/scenario.ts';
export type { SkinNumber } from './skins/skin.ts';
export type { ServerState } from './state/server-state.ts';
export { startDeliveryServer, type DeliveryServer, type DeliveryServerOptions } from './start.ts';

/** Every character of the names in a seeded world: documents need glyphs for them. */
export const worldCharacters = nameCharacters + associationCharacters;
