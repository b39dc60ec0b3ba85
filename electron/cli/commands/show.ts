/** `show`: every version of a file id, newest first. */
import type { Command } from 'commander';
import type { VersionRow } from '#contract/guarantee-file.ts';
import { type Standing, headlineOf, standingsOf } from '../../core/domain/headline.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import type { Texts } from '../text/texts.ts';
import {
  formatAlarms,
  formatFacts,
  formatJapanDate,
  formatJapanTime,
  formatReasons,
} from '../verifying/format-evidence.ts';
import { headlineLine, headlineSentence } from '../verifying/headline-line.ts';
import { type LastChecks, isCheckedLatelyBy, lastChecks } from './last-checks.ts';

export function addShowCommand(program: Command, action: Action): void {
  program
    .command('show <file-id>')
    .description('ファイルIDの全ての版を、検証の結果とともに新しい順に表示する')
    .action(action(show));
}

async function show(host: Host, fileId: string): Promise<void> {
  const { app, output, texts } = host;
  const versions = await app.show(fileId);
  if (output.json) {
    for (const version of versions) output.result(version, '');
    return;
  }
  const checks = await lastChecks(host);
  const profiles = new Set(versions.map(({ profile }) => profile));
  for (const profile of profiles) {
    const history = versions.filter((version) => version.profile === profile);
    output.result({}, formatHistory(history, checks, texts));
  }
}

/** The versions of one profile, newest first; only the newest needs every cause in full. */
function formatHistory(newestFirst: readonly VersionRow[], checks: LastChecks, texts: Texts): string {
  const [newest] = newestFirst;
  if (newest === undefined) return '';
  const standings = standingsOf(newestFirst, isCheckedLatelyBy(checks)(newest.profile));
  const lastCheck = checks.get(newest.profile)?.lastEndedAt ?? null;
  return [
    `${newest.fileId}  ${newest.profile}`,
    ...formatFacts([[texts.labels.lastCheck, formatJapanTime(lastCheck, texts) ?? texts.labels.none]]),
    ...formatAlarms(newest.alarms, texts),
    '',
    ...newestFirst.map((version, index) =>
      formatVersion(version, { standing: standings[index] ?? 'unconfirmed', texts, full: index === 0 }),
    ),
  ].join('\n');
}

interface VersionView {
  readonly standing: Standing;
  readonly texts: Texts;
  readonly full: boolean;
}

function formatVersion(version: VersionRow, { standing, texts, full }: VersionView): string {
  const { labels } = texts;
  const { kind, verdict, form, reasons } = version;
  const headline = headlineOf(verdict, standing, kind);
  const count = version.issueCount ?? version.printedIssueCount;
  const codes = [...new Set(reasons.map(({ code }) => code))].join(' ');
  return [
    headlineLine(headline, kind, texts),
    `  ${headlineSentence(headline, kind, texts)}`,
    ...formatFacts([
      [labels.currency, texts.currencies[version.currency]],
      [labels.issueCount, count === null ? null : texts.say.issue(count)],
      [labels.uploadedOn, version.uploadedOn],
      [labels.receivedAt, formatJapanTime(version.receivedAt, texts)],
      [labels.form, form === null || form === 'none' ? null : texts.forms[form]],
      [labels.trustedTime, formatJapanTime(version.trustedTime, texts)],
      [labels.verifiableUntil, formatJapanDate(version.verifiableUntil)],
      [labels.verifiedAt, formatJapanTime(version.verifiedAt, texts)],
      [labels.sizeBytes, String(version.sizeBytes)],
      [labels.sha256, version.sha256],
      [labels.reasons, full || codes === '' ? null : codes],
    ]),
    ...(full ? formatReasons(reasons, texts) : []),
    '',
  ].join('\n');
}
