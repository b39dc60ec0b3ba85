/** Runs the built service in a real process behind the stub's `utilityProcess`. */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

const childPath = fileURLToPath(new URL('./service-child.ts', import.meta.url));

export class ForkedService extends EventEmitter {
  readonly child: ChildProcess;

  constructor(modulePath: string, env: NodeJS.ProcessEnv) {
    super();
    this.child = fork(childPath, [modulePath], { env, serialization: 'advanced', stdio: 'inherit' });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => this.emit('exit', code));
  }

  postMessage(message: unknown): void {
    this.child.send(message as object);
  }

  kill(): boolean {
    return this.child.kill('SIGKILL');
  }
}
