/** 接続先の登録: everything is checked first, then stored, or nothing is. */
import { X509Certificate } from 'node:crypto';
import type { NewProfileRequest } from '#contract/bridge/new-profile.ts';
import type { Profile } from '#contract/profile.ts';
import { requireArchiveRoot } from '../archive/index.ts';
import { importPkcs12 } from '../credentials/index.ts';
import { parseProxyAddress, requireScreenMap } from '../delivery/index.ts';
import { parseUserId } from '#contract/user-id.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import { ProfileError, type StoredProfile, parseServerUrl } from '../profiles/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { forgetReconciliations } from './reconciliation-record.ts';
import { requireTrustMaterial } from './trust-material.ts';

/** What a window may ask for, and what only a file on the command line can give. */
export interface NewProfile extends NewProfileRequest {
  readonly screenMap?: unknown;
}

/** Registers a profile; throws before anything is stored. */
export async function addProfile(context: UseCaseContext, input: NewProfile): Promise<StoredProfile> {
  if (await context.profiles.has(input.name)) throw new ProfileError('profile-exists', input.name);
  const profile = toProfile(input);
  requireSoundProfile(profile);
  if (profile.screenMap !== undefined) requireScreenMap(profile.screenMap);
  await requireArchiveRoot(archiveRootOf(context.home, profile));
  const credential = await importPkcs12(input.pkcs12, input.pkcs12Password, context.clock.now());
  const stored: StoredProfile = { profile, certificate: credential.summary };
  await context.vault.write(input.name, {
    credential,
    password: input.password,
    ...(input.isInitialPassword && { initialPassword: input.password }),
    ...(input.proxyCredentials !== undefined && { proxyCredentials: input.proxyCredentials }),
  });
  try {
    await context.profiles.write(stored);
  } catch (error) {
    await context.vault.delete(input.name);
    throw error;
  }
  return stored;
}

/** Removes a profile and its secrets. The archive stays: it may hold the only copies. */
export async function removeProfile(context: UseCaseContext, name: string): Promise<void> {
  await context.profiles.read(name);
  await context.profiles.remove(name);
  await context.vault.delete(name);
  await forgetReconciliations(context.home, name);
}

function toProfile(input: NewProfile): Profile {
  const { serverCaPem, proxy, archiveRoot, screenMap, issuerPattern, colour } = input;
  return {
    name: input.name,
    ...parseServerUrl(input.url),
    userId: requireUserId(input.userId),
    anchorsPem: input.anchorsPem,
    tsaAnchorsPem: input.tsaAnchorsPem,
    ...(serverCaPem !== undefined && { serverCaPem }),
    ...(proxy !== undefined && { proxy }),
    ...(archiveRoot !== undefined && { archiveRoot }),
    ...(screenMap !== undefined && { screenMap }),
    ...(issuerPattern !== undefined && { issuerPattern }),
    ...(colour !== undefined && { colour }),
  };
}

/** Its eleven digits; throws `user-id-invalid`. */
export function requireUserId(text: string): string {
  const user = parseUserId(text);
  if (user === null) throw new ProfileError('user-id-invalid', text);
  return user.userId;
}

/** Throws when a certificate cannot be read or the proxy's address is not plain. */
export function requireSoundProfile(profile: Profile): void {
  if (profile.serverCaPem !== undefined) requireCertificate(profile.serverCaPem);
  requireTrustMaterial(profile);
  requirePlainProxy(profile.proxy);
}

/** The proxy's password belongs into the vault, not into the profile's file. */
function requirePlainProxy(proxy: string | undefined): void {
  if (proxy === undefined) return;
  if (parseProxyAddress(proxy).credentials !== undefined) throw new ProfileError('profile-invalid', 'proxy');
}

function requireCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (error) {
    throw new HoshodeskError('file-unreadable', 'PEM', { cause: error });
  }
}
