/** `profiles` and `connection`: 接続先 and the connection test. */
import type { ProfileView } from '#contract/bridge/requests.ts';
import type { App } from '../../core/app.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function profileHandlers({ app, emit }: HandlerContext): HandlersOf<'profiles' | 'connection'> {
  return {
    'profiles.read': () => readProfiles(app),
    async 'profiles.add'(request) {
      const stored = await app.addProfile(request);
      const view = (await readProfiles(app)).find(({ name }) => name === stored.profile.name);
      if (view === undefined) throw new HoshodeskError('profile-unknown', request.name);
      return view;
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
      lastSyncEndedAt: status.sync.lastEndedAt,
      lastSyncFailed: status.sync.lastFailed,
      compared: status.compared,
    };
  });
}
