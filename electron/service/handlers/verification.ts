/** `verification`: what a verifier said of versions, and verifying them anew. */
import type { HandlerContext, HandlersOf } from './handler.ts';

export function verificationHandlers({ app, emit }: HandlerContext): HandlersOf<'verification'> {
  return {
    'verification.evidence': ({ versions }) => app.readEvidence(versions),
    async 'verification.run'({ versions }, signal) {
      await app.verifySelected(versions, { signal });
      for (const profile of new Set(versions.map((version) => version.profile))) {
        const fileIds = versions.filter((each) => each.profile === profile).map(({ fileId }) => fileId);
        emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
      }
      return app.readEvidence(versions);
    },
  };
}
