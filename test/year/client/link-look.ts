/** 配布方式: announced files fetched by the addresses in their mails, before any list shows them (R10). */
import { newestHeld } from '../truth/client-record.ts';
import { type Desk } from './desk.ts';
import { viewOf, versionWithBytes } from './server-view.ts';
import { lookBySync } from './sync-look.ts';
import { type YearContext, placeOf } from './year-context.ts';

/** Desks whose mails carry no address sync instead. */
export async function lookByLink(context: YearContext, desk: Desk): Promise<void> {
  const view = viewOf(context, desk);
  const fileIds = [...desk.known.files]
    .filter(([fileId, known]) => {
      const newest = newestHeld(known);
      return view.has(fileId) && known.mails.some((mail) => mail.isCredible && mail.version > newest);
    })
    .map(([fileId]) => fileId);
  if (desk.viewer.associationCode !== '16' || fileIds.length === 0) return lookBySync(context, desk);
  for (const outcome of await context.world.app.fetchLinked({ profile: desk.profile, fileIds })) {
    await takeOutcome(context, desk, outcome);
  }
  context.findings.count('files fetched by their address', fileIds.length);
}

type Outcome = Awaited<ReturnType<YearContext['world']['app']['fetchLinked']>>[number];

/** A mail proves neither kind nor count: the item stays unknown until a list shows it. */
async function takeOutcome(context: YearContext, desk: Desk, outcome: Outcome): Promise<void> {
  const { record, findings } = context;
  const fileId = outcome.wanted;
  if (!outcome.ok) {
    findings.differ(placeOf(context, desk), `${fileId} by its address: ${outcome.code}`);
    return;
  }
  const version = await versionWithBytes(context, record.file(fileId), { sha256: outcome.sha256, from: 0 });
  if (version === null) {
    findings.differ(placeOf(context, desk), `${fileId} by its address: unknown bytes`);
    return;
  }
  const known = desk.known.know(fileId);
  known.held.add(version);
  known.seen = Math.max(known.seen, version);
}
