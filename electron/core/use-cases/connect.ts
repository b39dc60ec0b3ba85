/** 接続テスト: every station from the name to the role, and パスワード作成 on the way when a new password is given. */
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import type { Delivery } from '../delivery/index.ts';
import { parseUserId } from '#contract/user-id.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { UseCaseContext } from './context.ts';
import { createPassword, requireAcceptablePassword } from './password-change.ts';
import { withSession } from './session.ts';
import { throwIfCancelled } from './throw-if-cancelled.ts';

export interface ConnectOptions {
  /** Used only if the server asks for a new password. */
  readonly newPassword?: string;
  readonly onStep: (step: ConnectionStepResult) => void;
  readonly signal?: AbortSignal;
}

/** Runs the connection test and returns its steps; the last one is not `ok` where it stopped. */
export async function connectProfile(
  context: UseCaseContext,
  name: string,
  options: ConnectOptions,
): Promise<readonly ConnectionStepResult[]> {
  const stored = await context.profiles.read(name);
  if (options.newPassword !== undefined) requireAcceptablePassword(options.newPassword);
  return withSession(context, { stored, signal: options.signal }, async (delivery) => {
    const steps: ConnectionStepResult[] = [];
    const report = (step: ConnectionStepResult): void => {
      steps.push(step);
      options.onStep(step);
    };
    for await (const step of delivery.connectionTest()) {
      if (options.newPassword === undefined || !asksForNewPassword(step)) {
        report(step);
        continue;
      }
      const request = { delivery, newPassword: options.newPassword };
      for (const done of await createPasswordStep(context, stored, request)) report(done);
      break;
    }
    throwIfCancelled(options.signal);
    return steps;
  });
}

function asksForNewPassword(step: ConnectionStepResult): boolean {
  return !step.ok && (step.code === 'password-creation-required' || step.code === 'password-expired');
}

/** The stations login and role after パスワード作成. */
async function createPasswordStep(
  context: UseCaseContext,
  stored: StoredProfile,
  request: { readonly delivery: Delivery; readonly newPassword: string },
): Promise<readonly ConnectionStepResult[]> {
  try {
    await createPassword(context, stored.profile.name, request);
  } catch (error) {
    if (!(error instanceof HoshodeskError)) throw error;
    const detail = error.detail === undefined ? {} : { detail: error.detail };
    return [{ step: 'login', ok: false, code: error.code, ...detail }];
  }
  const role = parseUserId(stored.profile.userId)?.role;
  return [
    { step: 'login', ok: true, detail: 'password-created' },
    { step: 'role', ok: true, ...(role !== undefined && { detail: role }) },
  ];
}
