/** What the shell is told when it is started: where things are, and on what world. */
import { homeFolder } from '../core/home-folder.ts';

export interface ShellOptions {
  readonly home: string;
  /** The emulator's world: a marked window, and secrets under a key file that goes with the folder. */
  readonly isDemo: boolean;
  readonly ignoreServiceHours: boolean;
  /** The taskbar's task: sync every profile. */
  readonly syncNow: boolean;
}

interface Surroundings {
  readonly isPackaged: boolean;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export const syncNowFlag = '--sync-now';

/** Switches of Chromium stand among the arguments too and are nobody's business here. */
export function readShellOptions(
  argv: readonly string[],
  { isPackaged, platform, environment }: Surroundings,
): ShellOptions {
  const home = argv.find((each) => each.startsWith('--home='))?.slice('--home='.length);
  const isDevelopment = !isPackaged;
  return {
    home: homeFolder(home, { platform, environment }),
    isDemo: isDevelopment && argv.includes('--demo'),
    ignoreServiceHours: isDevelopment && argv.includes('--ignore-service-hours'),
    syncNow: argv.includes(syncNowFlag),
  };
}
