/** `profiles` and `connection`: 接続先 and the connection test. */
import type { ProfileDetails, ProfileView } from '#contract/bridge/profile-requests.ts';
import type { Profile } from '#contract/profile.ts';
import type { App } from '../../core/app.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function profileHandlers({ app, emit }: HandlerContext): HandlersOf<'profiles' | 'connection'> {
  return {
    'profiles.read': () => readProfiles(app),
    async 'profiles.add'(request) {
      await app.addProfile(request);
      return readProfile(app, request.name);
    },
    'profiles.details': async ({ name }) => toDetails((await app.readProfile(name)).profile),
    async 'profiles.change'(request) {
      await app.changeProfile(request);
      return readProfile(app, request.name);
    },
    async 'profiles.remove'({ name }) {
      await app.removeProfile(name);
      return {};
    },
    'connection.test': ({ profile, newPassword }, signal) =>
      app.connect(profile, {
        signal,
        ...(newPassword !== undefined && { newPassword }),
        onStep: (step) => emit({ kind: 'event', name: 'connection.step', payload: { profile, step } }),
      }),
  };
}

async function readProfile(app: App, wanted: string): Promise<ProfileView> {
  const view = (await readProfiles(app)).find(({ name }) => name === wanted);
  if (view === undefined) throw new HoshodeskError('profile-unknown', wanted);
  return view;
}

function toDetails(profile: Profile): ProfileDetails {
  const anchors = (pem: readonly string[]): number =>
    pem.reduce((sum, text) => sum + text.split('-----BEGIN CERTIFICATE-----').length - 1, 0);
  return {
    name: profile.name,
    url: `${profile.origin}${profile.startPath}`,
    userId: profile.userId,
    proxy: profile.proxy ?? null,
    archiveRoot: profile.archiveRoot ?? null,
    issuerPattern: profile.issuerPattern ?? null,
    hasServerCa: profile.serverCaPem !== undefined,
    signerAnchors: anchors(profile.anchorsPem),
    timestampAnchors: anchors(profile.tsaAnchorsPem),
    colour: profile.colour ?? null,
  };
}

async function readProfiles(app: App): Promise<readonly ProfileView[]> {
  const [stored, statuses] = [await app.listProfiles(), await app.profileStatuses()];
  return stored.flatMap(({ profile, certificate }) => {
    const status = statuses.find(({ name }) => name === profile.name);
    if (status === undefined) return [];
    return {
      name: profile.name,
      userId: profile.userId,
      origin: profile.origin,
      proxy: profile.proxy ?? null,
      certificate,
      certificateDaysLeft: status.certificateDaysLeft,
      withinServiceHours: status.withinServiceHours,
      anchors: app.describeAnchors(profile),
      issuerPattern: profile.issuerPattern ?? null,
      colour: profile.colour ?? null,
      lastSyncEndedAt: status.sync.lastEndedAt,
      lastSyncFailed: status.sync.lastFailed,
      compared: status.compared,
    };
  });
}
