/** 接続先: which association, institution and user Hoshodesk connects as. */
export { ProfileError } from './profile-error.ts';
export { parseServerUrl } from './server-url.ts';
export type { StoredProfile } from './profile-record.ts';
export { type ProfileStore, createProfileStore } from './profile-store.ts';
