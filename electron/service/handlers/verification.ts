/** `verification`: what a verifier said of versions, and verifying them anew. */
import type { VersionEvidence, VersionKey } from '#contract/bridge/requests.ts';
import { readHeadlines } from '../headlines.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

export function verificationHandlers(context: HandlerContext): HandlersOf<'verification'> {
  const { app, emit } = context;
  return {
    'verification.evidence': ({ versions }) => readEvidence(context, versions),
    async 'verification.run'({ versions }, signal) {
      await app.verifySelected(versions, { signal });
      for (const profile of new Set(versions.map((version) => version.profile))) {
        const fileIds = versions.filter((each) => each.profile === profile).map(({ fileId }) => fileId);
        emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
      }
      return readEvidence(context, versions);
    },
  };
}

/** A version's headline depends on the whole history of its file id. */
async function readEvidence(
  context: HandlerContext,
  versions: readonly VersionKey[],
): Promise<readonly VersionEvidence[]> {
  const headlines = await readHeadlines(context);
  const evidence: VersionEvidence[] = [];
  for (const { version, report } of await context.app.readEvidence(versions)) {
    const history = (await context.app.show(version.fileId)).filter(
      ({ profile }) => profile === version.profile,
    );
    const shown = headlines.ofVersions(history).find(({ sha256 }) => sha256 === version.sha256);
    if (shown !== undefined) evidence.push({ version: shown, report });
  }
  return evidence;
}
