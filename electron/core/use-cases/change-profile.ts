/** 接続先の変更: everything is checked first; what is not given stays, and so do the secrets. */
import type { ProfileChange } from '#contract/bridge/profile-requests.ts';
import type { Profile } from '#contract/profile.ts';
import { type ProfileSecrets, importPkcs12 } from '../credentials/index.ts';
import { ProfileError, type StoredProfile, parseServerUrl } from '../profiles/index.ts';
import { requireSoundProfile, requireUserId } from './add-profile.ts';
import type { UseCaseContext } from './context.ts';

/** Throws before anything is stored; when the second of the two files cannot be written, the first is put back. */
export async function changeProfile(context: UseCaseContext, change: ProfileChange): Promise<StoredProfile> {
  const before = await context.profiles.read(change.name);
  const profile = changedProfile(before.profile, change);
  requireSoundProfile(profile);
  const isElsewhere = profile.origin !== before.profile.origin;
  if (isElsewhere && change.password === undefined) throw new ProfileError('profile-invalid', 'password');
  const oldSecrets = await readSecrets(context, change);
  const isSameProxy = profile.proxy === before.profile.proxy;
  const secrets = await changedSecrets(context, { change, before: oldSecrets, isSameProxy });
  const stored: StoredProfile = { profile, certificate: secrets.credential.summary };
  await context.vault.write(change.name, secrets);
  try {
    await context.profiles.write(stored);
  } catch (error) {
    if (oldSecrets !== null) await context.vault.write(change.name, oldSecrets);
    throw error;
  }
  return stored;
}

function changedProfile(before: Profile, change: ProfileChange): Profile {
  const { serverCaPem, proxy, issuerPattern, colour, ...rest } = before;
  return {
    ...rest,
    ...(change.url !== undefined && parseServerUrl(change.url)),
    ...(change.userId !== undefined && { userId: requireUserId(change.userId) }),
    ...(change.anchorsPem !== undefined && { anchorsPem: change.anchorsPem }),
    ...(change.tsaAnchorsPem !== undefined && { tsaAnchorsPem: change.tsaAnchorsPem }),
    ...kept('serverCaPem', serverCaPem, change.serverCaPem),
    ...kept('proxy', proxy, change.proxy),
    ...kept('issuerPattern', issuerPattern, change.issuerPattern),
    ...kept('colour', colour, change.colour),
  };
}

/** The new value, else the old one; nothing where it is taken away. */
function kept<Key extends string, Value>(
  key: Key,
  before: Value | undefined,
  change: Value | null | undefined,
): { readonly [K in Key]?: Value } {
  const value = change === undefined ? before : change;
  return value == null ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** Where everything secret is given anew, what cannot be opened any more is no obstacle. */
async function readSecrets(context: UseCaseContext, change: ProfileChange): Promise<ProfileSecrets | null> {
  try {
    return await context.vault.read(change.name);
  } catch (error) {
    if (change.pkcs12 === undefined || change.password === undefined) throw error;
    return null;
  }
}

interface SecretChange {
  readonly change: ProfileChange;
  readonly before: ProfileSecrets | null;
  readonly isSameProxy: boolean;
}

async function changedSecrets(
  context: UseCaseContext,
  { change, before, isSameProxy }: SecretChange,
): Promise<ProfileSecrets> {
  const { password, pkcs12, pkcs12Password = '' } = change;
  const credential =
    pkcs12 === undefined
      ? before?.credential
      : await importPkcs12(pkcs12, pkcs12Password, context.clock.now());
  const login = password === undefined ? before && loginOf(before) : newLogin(before, change);
  if (credential === undefined || login === null) throw new ProfileError('profile-invalid', 'password');
  const proxyCredentials = change.proxyCredentials ?? (isSameProxy ? before?.proxyCredentials : undefined);
  return { credential, ...login, ...(proxyCredentials !== undefined && { proxyCredentials }) };
}

type Login = Pick<ProfileSecrets, 'password' | 'initialPassword' | 'pendingPassword'>;

function loginOf({ password, initialPassword, pendingPassword }: ProfileSecrets): Login {
  return {
    password,
    ...(initialPassword !== undefined && { initialPassword }),
    ...(pendingPassword !== undefined && { pendingPassword }),
  };
}

/** A password given by hand settles what was pending; the initial one stays known (A37). */
function newLogin(before: ProfileSecrets | null, { password = '', isInitialPassword }: ProfileChange): Login {
  const initialPassword = isInitialPassword === true ? password : before?.initialPassword;
  return { password, ...(initialPassword !== undefined && { initialPassword }) };
}
