/** The delivery-server emulator: built from the manual, real HTTPS with client certificates, for tests and for people. */
import { associationCharacters } from './state/association.ts';
import { nameCharacters } from './state/customer-names.ts';

export { fastDocument } from './documents/fast-document.ts';
export type { FaultRequest } from './faults/fault.ts';
export { readSkinNumber } from './skins/choose-skin.ts';
export { skinNumbers, type SkinNumber } from './skins/skin.ts';
export { startDeliveryServer, type DeliveryServer, type DeliveryServerOptions } from './start.ts';

/** Every character of the names in a seeded world: documents need glyphs for them. */
export const worldCharacters = nameCharacters + associationCharacters;
