/** The command line's grammar: global options and one file per command. */
import { Command, Option } from 'commander';
import { addConnectCommand } from './commands/connect.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addGetCommand } from './commands/get.ts';
import { addMailCommands } from './commands/mail.ts';
import { addMaintenanceCommands } from './commands/maintenance.ts';
import { addMergersCommands } from './commands/mergers.ts';
import { addProfileCommands } from './commands/profile.ts';
import { addJournalCommands } from './commands/journal.ts';
import { addReconcileCommand } from './commands/reconcile.ts';
import { addSearchCommands } from './commands/search.ts';
import { addShowCommand } from './commands/show.ts';
import { addSyncCommand } from './commands/sync.ts';
import { addTodayCommand } from './commands/today.ts';
import { addTransfersCommand } from './commands/transfers.ts';
import { addVerifyCommand } from './commands/verify.ts';
import type { Action } from './action.ts';
import { type GlobalOptions, createHost } from './host.ts';
import type { Streams } from './streams.ts';

/** In the order the help lists them. */
const commands = [
  addProfileCommands,
  addConnectCommand,
  addSyncCommand,
  addTodayCommand,
  addReconcileCommand,
  addSearchCommands,
  addGetCommand,
  addShowCommand,
  addJournalCommands,
  addTransfersCommand,
  addMergersCommands,
  addDiffCommand,
  addVerifyCommand,
  addMailCommands,
  addMaintenanceCommands,
  addDemoCommand,
];

export interface Program {
  /** Parses and runs; throws CommanderError or HoshodeskError. */
  run(argv: readonly string[]): Promise<number>;
}

export function createProgram(streams: Streams, signal: AbortSignal): Program {
  const program = new Command('hoshodesk');
  let exitCode = 0;
  const action: Action =
    (work) =>
    async (...args) => {
      const host = createHost(optionsOf(args.at(-1), program), streams, signal);
      try {
        await work(host, ...args);
        exitCode = host.exitCode;
      } finally {
        await host.app.close();
      }
    };
  program
    .description('保証デスク: 認証付電子保証書の受け取り・検証・保管・検索')
    .option('--home <dir>', 'データを置くフォルダ')
    .addOption(new Option('--lang <lang>', '表示言語').choices(['ja', 'en']).default('ja'))
    .option('--json', '結果を1行1件のJSONで出力')
    .option('--ignore-hours', 'サービス提供時間外でも接続を試みる')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: () => undefined,
    });
  for (const addCommands of commands) addCommands(program, action);
  return {
    async run(argv) {
      await program.parseAsync(argv, { from: 'user' });
      return exitCode;
    },
  };
}

/** Commander hands the command itself over last; it knows its own options and the global ones. */
function optionsOf(command: unknown, program: Command): GlobalOptions {
  return (command instanceof Command ? command : program).optsWithGlobals<GlobalOptions>();
}
