/** The versions of file ids, asked of the command line once each: nothing changes any more after the last sync. */
import type { VersionRow } from '#contract/guarantee-file.ts';
import type { CommandRunner } from './command-runner.ts';

/** Newest first. */
export type Histories = (fileId: string) => Promise<readonly VersionRow[]>;

export function createHistories(runner: CommandRunner): Histories {
  const known = new Map<string, Promise<readonly VersionRow[]>>();
  return (fileId) => {
    const asked = known.get(fileId) ?? ask(runner, fileId);
    known.set(fileId, asked);
    return asked;
  };
}

async function ask(runner: CommandRunner, fileId: string): Promise<readonly VersionRow[]> {
  return (await runner.ask('show', fileId)) as unknown as readonly VersionRow[];
}
