/** The stations of a connection test, in order. */
import type { ErrorCode } from './error-codes.ts';

export const connectionSteps = [
  'name',
  'proxy',
  'tcp',
  'tls',
  'client-certificate',
  'login-screen',
  'login',
  'role',
] as const;

export type ConnectionStep = (typeof connectionSteps)[number];

/** One finished station. `skipped` = does not apply here (no proxy configured), counts as passed. */
export interface ConnectionStepResult {
  readonly step: ConnectionStep;
  readonly ok: boolean;
  readonly skipped?: boolean;
  readonly code?: ErrorCode;
  /** Facts for the person, e.g. an address, a certificate subject, a role. Not a sentence. */
  readonly detail?: string;
}
