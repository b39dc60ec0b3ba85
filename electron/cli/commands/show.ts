/** `show`: every version of a file id, newest first. */
import type { Command } from 'commander';
import type { VersionRow } from '#contract/guarantee-file.ts';
import type { Host } from '../host.ts';
import { formatTable } from '../output.ts';
import type { Action } from '../action.ts';
import type { Texts } from '../text/texts.ts';

export function addShowCommand(program: Command, action: Action): void {
  program
    .command('show <file-id>')
    .description('ファイルIDの全ての版を新しい順に表示する')
    .action(action(show));
}

async function show({ app, output, texts }: Host, fileId: string): Promise<void> {
  const versions = await app.show(fileId);
  if (output.json) {
    for (const version of versions) output.result(version, '');
    return;
  }
  output.result({}, formatVersions(versions, texts));
}

function formatVersions(versions: readonly VersionRow[], texts: Texts): string {
  const { labels } = texts;
  const headings = [
    labels.currency,
    labels.kind,
    labels.issueCount,
    labels.uploadedOn,
    labels.receivedAt,
    labels.sizeBytes,
    labels.verdict,
    labels.sha256,
  ];
  const rows = versions.map((version) => [
    texts.currencies[version.currency],
    version.kind === null ? '' : texts.kinds[version.kind],
    version.issueCount === null ? '' : String(version.issueCount),
    version.uploadedOn ?? '',
    version.receivedAt,
    String(version.sizeBytes),
    texts.verdicts[version.verdict],
    version.sha256,
  ]);
  return formatTable([headings, ...rows]);
}
