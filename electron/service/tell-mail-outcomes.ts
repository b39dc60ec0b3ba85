/** Tells the windows which files mails have spoken of: lists and the board follow. */
import type { MailOutcome } from '#contract/mail-import.ts';
import type { HandlerContext } from './handlers/handler.ts';

export function tellMailOutcomes(
  { emit }: Pick<HandlerContext, 'emit'>,
  outcomes: readonly MailOutcome[],
): void {
  const announced = outcomes.flatMap((each) =>
    each.outcome === 'announced' ? [{ profile: each.profile, fileId: each.notification.fileId }] : [],
  );
  for (const [profile, own] of Map.groupBy(announced, (each) => each.profile)) {
    const fileIds = own.map(({ fileId }) => fileId);
    emit({ kind: 'event', name: 'archive.changed', payload: { profile, fileIds } });
  }
}
