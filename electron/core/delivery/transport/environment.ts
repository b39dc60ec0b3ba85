/** Refuses to run where the environment would weaken or tap TLS. */
import { DeliveryError } from '../delivery-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Throws `environment-insecure` with the name of the switch: certificate checks turned off, or session keys written
 * to a file by `SSLKEYLOGFILE` or `--tls-keylog`.
 */
export function requireSafeEnvironment(environment: Environment, execArgv: readonly string[]): void {
  const offending = insecureSwitch(environment, execArgv);
  if (offending !== null) throw new DeliveryError('environment-insecure', offending);
}

function insecureSwitch(environment: Environment, execArgv: readonly string[]): string | null {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') return 'NODE_TLS_REJECT_UNAUTHORIZED';
  if ((environment['SSLKEYLOGFILE'] ?? '') !== '') return 'SSLKEYLOGFILE';
  const nodeOptions = [...execArgv, ...(environment['NODE_OPTIONS'] ?? '').split(/\s+/)];
  const weakening = ['--tls-keylog', '--tls-min-v1.0', '--tls-min-v1.1', '--insecure-http-parser'];
  const found = nodeOptions.find((option) =>
    weakening.some((name) => option === name || option.startsWith(`${name}=`)),
  );
  return found?.split('=')[0] ?? null;
}
