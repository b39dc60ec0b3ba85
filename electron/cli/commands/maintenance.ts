/** `rebuild`, `status` and `doctor`: looking after the archive without any network. */
import type { Command } from 'commander';
import type { ReconciliationAge } from '#contract/reconciliation.ts';
import { exitCodes } from '../exit-code.ts';
import type { Host } from '../host.ts';
import type { Action } from '../action.ts';
import { anchorWarnings } from './anchor-lines.ts';

interface ProfileAge {
  readonly name: string;
  readonly compared: ReconciliationAge;
}

const bytesPerMegabyte = 1024 * 1024;

export function addMaintenanceCommands(program: Command, action: Action): void {
  program.command('rebuild').description('索引を文書と受信記録から作り直す').action(action(rebuild));
  program.command('status').description('接続先と保管先の状態').action(action(status));
  program.command('doctor').description('この環境の問題を調べる').action(action(doctor));
}

async function rebuild(host: Host): Promise<void> {
  const { app, output, texts } = host;
  const reports = await app.rebuild((report) =>
    output.progress(report, texts.say.rebuilding(report.done, report.total)),
  );
  for (const { root, documents, versions, problems } of reports) {
    output.result(
      { event: 'rebuilt', root, documents, versions, problems },
      [
        texts.say.rebuilt(root, documents, versions),
        ...problems.map(({ path, code }) => texts.say.problem(path, code)),
      ].join('\n'),
    );
    if (problems.length > 0) host.exitCode = exitCodes.finishedWithFailures;
  }
}

async function status(host: Host): Promise<void> {
  const { app, output, texts } = host;
  const { profiles, archives } = await app.status();
  for (const profile of profiles) {
    output.result(
      { event: 'profile', ...profile },
      [
        profile.name,
        profile.userId,
        texts.say.certificateDaysLeft(profile.certificateDaysLeft),
        texts.say.lastSync(profile.sync.lastEndedAt, profile.sync.lastFailed),
        texts.reconciliation.age(profile.compared),
        ...(profile.sync.reconciledAt === null ? [] : [texts.reconciliation.last(profile.sync.reconciledAt)]),
      ].join('  '),
    );
    warnOfAge(host, profile);
  }
  await warnOfAnchors(host);
  for (const archive of archives) {
    const megabytes = (archive.bytes / bytesPerMegabyte).toFixed(1);
    output.result(
      { event: 'archive', ...archive },
      texts.say.archive(archive.root, archive.documents, megabytes),
    );
  }
}

async function doctor(host: Host): Promise<void> {
  const { app, output, texts } = host;
  for (const finding of await app.examine()) {
    const text = finding.code === undefined ? null : texts.errors[finding.code];
    const detail = finding.detail === undefined ? '' : `  ${finding.detail}`;
    output.result(
      { ...finding, ...(text && { message: text.message, next: text.next }) },
      finding.ok
        ? `✓ ${finding.check}  ${finding.subject}${detail}`
        : `✗ ${finding.check}  ${finding.subject}${detail}\n  ${text?.message ?? ''}\n  → ${text?.next ?? ''}`,
    );
    if (!finding.ok) host.exitCode = exitCodes.finishedWithFailures;
  }
  await warnOfAnchors(host);
}

/** A whole comparison is due every 30 days, and overdue before void notices can be missed (R162). */
function warnOfAge({ output, texts }: Host, { name, compared: { state, days } }: ProfileAge): void {
  if (state === 'due' || state === 'overdue') {
    output.note(texts.reconciliation.ageWarning[state](name, days ?? 0));
  }
}

/** Nothing is broken without anchors, but nothing can be verified either. */
async function warnOfAnchors(host: Host): Promise<void> {
  const profiles = await host.app.listProfiles().catch(() => []);
  for (const { profile } of profiles) {
    for (const warning of anchorWarnings(host, profile)) host.output.note(warning);
  }
}
