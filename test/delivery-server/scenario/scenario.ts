/** The scenario API: every command as a method; each call stands in the log. */
import type { ScenarioContext } from './command.ts';
import { fileCommands } from './file-commands.ts';
import { holderCommands } from './holder-commands.ts';
import { institutionCommands } from './institution-commands.ts';
import { mailCommands } from './mail-commands.ts';
import { serverCommands } from './server-commands.ts';
import { userCommands } from './user-commands.ts';

const commands = {
  ...fileCommands,
  ...holderCommands,
  ...institutionCommands,
  ...userCommands,
  ...mailCommands,
  ...serverCommands,
};

type Commands = typeof commands;
export type CommandName = keyof Commands;
type Arguments<K extends CommandName> = Parameters<Commands[K]>[1];

/** Commands whose arguments are all optional may be called without any. */
export type Scenario = {
  readonly [K in CommandName]: (
    ...args: Record<string, never> extends Arguments<K> ? [args?: Arguments<K>] : [args: Arguments<K>]
  ) => ReturnType<Commands[K]>;
};

export const commandNames = Object.keys(commands) as CommandName[];

export function createScenario(context: ScenarioContext): Scenario {
  const methods = commandNames.map((name) => [name, (args: unknown = {}) => runCommand(context, name, args)]);
  return Object.fromEntries(methods) as Scenario;
}

/** Runs a command by name with arguments still to be checked. Throws on an unknown file, user or wrong argument. */
export async function runCommand(
  context: ScenarioContext,
  name: CommandName,
  args: unknown,
): Promise<unknown> {
  context.log.add({ type: 'command', command: name, detail: JSON.stringify(args) });
  const run = commands[name] as (context: ScenarioContext, args: unknown) => Promise<unknown>;
  return run(context, args);
}
