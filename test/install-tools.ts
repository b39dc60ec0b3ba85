/** Before any test: the tools of `.ci/tools`, where this system has a shell to install or miss them with. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export function setup(): void {
  if (process.platform !== 'linux') return;
  const script = fileURLToPath(new URL('../.ci/tools', import.meta.url));
  execFileSync('bash', [script], { stdio: ['ignore', 'inherit', 'inherit'] });
}
