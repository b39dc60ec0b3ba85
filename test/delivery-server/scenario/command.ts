/** What a scenario command is: checked arguments, an effect on the server, a result that can be written as JSON. */
import type { z } from 'zod';
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import { notifyUpload } from '../rules/notification.ts';
import { endAccess } from '../rules/purge.ts';
import type { ServerContext } from '../server-context.ts';
import type { StoredFile } from '../state/stored-file.ts';

export interface ScenarioContext extends ServerContext {
  readonly pki: SigningPki;
  /** `https://host:port` of the server. */
  readonly origin: string;
  closeConnections(): void;
}

export type CommandFunction<Args, Result> = (context: ScenarioContext, args: Args) => Promise<Result>;

/** Wraps an effect so that its arguments are parsed first. Throws a ZodError on wrong ones. */
export function command<Schema extends z.ZodType, Result>(
  schema: Schema,
  effect: (context: ScenarioContext, args: z.output<Schema>) => Result | Promise<Result>,
): CommandFunction<z.input<Schema>, Result> {
  return async (context, args) => effect(context, schema.parse(args));
}

/** Sends the mails for a new version (R9). */
export function announce(context: ScenarioContext, file: StoredFile): void {
  endAccess(file, context.state.clock.today());
  notifyUpload(context.state, file, (fileId) => `${context.origin}/deliver/${fileId}`);
}
