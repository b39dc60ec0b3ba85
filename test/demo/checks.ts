/** Looks at what the archive says after the demonstration and compares it with what was done to the server. */
import type { VersionRow } from '#contract/guarantee-file.ts';
import type { Headline } from '#contract/headline.ts';
import { headlineOf, standingsOf } from '#core/domain/headline.ts';
import type { CommandRunner } from './command-runner.ts';
import type { Histories } from './histories.ts';
import type { ServerEvents } from './server-events.ts';

export interface Check {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
}

function check(what: string, found: unknown, expected: unknown): Check {
  return { what, ok: JSON.stringify(found) === JSON.stringify(expected), found: JSON.stringify(found) };
}

const currencies = (rows: readonly VersionRow[]): readonly string[] => rows.map(({ currency }) => currency);

/** As a person reads them; the archive was synced a moment ago. */
function headlinesOf(versions: readonly VersionRow[]): readonly Headline[] {
  return standingsOf(versions, true).map((standing, index) => {
    const version = versions[index];
    return version === undefined ? 'unverified' : headlineOf(version.verdict, standing, version.kind);
  });
}

/** What is held against the issuer's signature of the newest version. */
function rejections([newest]: readonly VersionRow[]): readonly string[] {
  return (newest?.reasons ?? []).filter(({ check }) => check.startsWith('K')).map(({ code }) => code);
}

export async function checkVerdicts(histories: Histories, events: ServerEvents): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const fileId of events.reissued) {
    const rows = await histories(fileId);
    checks.push(check(`再発行 ${fileId}: 2つの版`, currencies(rows), ['latest', 'superseded']));
    checks.push(check(`再発行 ${fileId}: 前の版は旧版と表示`, headlinesOf(rows), ['usable', 'superseded']));
  }
  for (const fileId of events.voided) {
    const rows = await histories(fileId);
    checks.push(check(`無効 ${fileId}: 通知書と元の保証書`, currencies(rows), ['void', 'superseded']));
    checks.push(check(`無効 ${fileId}: どちらも無効と表示`, headlinesOf(rows), ['void', 'void']));
  }
  for (const fileId of events.altered) {
    const rows = await histories(fileId);
    checks.push(check(`改ざん ${fileId}: 利用できません`, headlinesOf(rows), ['unusable']));
    checks.push(check(`改ざん ${fileId}: 理由`, rejections(rows), ['document-altered']));
  }
  for (const fileId of events.unsigned) {
    const rows = await histories(fileId);
    checks.push(check(`署名なし ${fileId}: 利用できません`, headlinesOf(rows), ['unsigned']));
  }
  return checks;
}

export async function checkArchive(
  runner: CommandRunner,
  histories: Histories,
  events: ServerEvents,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { fileId, toBranch } of events.transferred) {
    const byName = await runner.ask('search', '--file-id', fileId);
    checks.push(check(`移管 ${fileId}: 発行時の名前で見つかる`, byName[0]?.['branchCode'], toBranch));
    const byBranch = await runner.ask('search', '--branch', toBranch, '--limit', '10000');
    const found = byBranch.some((row) => row['fileId'] === fileId);
    checks.push(check(`移管 ${fileId}: 現在の店 ${toBranch} で見つかる`, found, true));
  }
  const named = await runner.ask('search', '--customer-name', '株式会社高島あたらしい');
  checks.push(check('新着: ㈱髙島 を 株式会社高島 で探せる', named.length, events.uploaded.length));
  checks.push(await checkAllTakenOut(runner, histories, events.reissued));
  return checks;
}

/** Every version of what was re-issued, by its SHA-256. */
async function checkAllTakenOut(
  runner: CommandRunner,
  histories: Histories,
  fileIds: readonly string[],
): Promise<Check> {
  const versions = (await Promise.all(fileIds.map(histories))).flat();
  const hashes = versions.map(({ sha256 }) => sha256);
  const got = await runner.ask('get', '--profile', '見本14', ...hashes);
  return check(
    `再発行: ${hashes.length}の版をどれもSHA-256で取り出せる`,
    got.map((row) => row['sha256']),
    hashes,
  );
}
