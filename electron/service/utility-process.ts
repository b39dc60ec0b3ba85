/** Entry of the service in Electron's utility process. */
import type { FromServiceProcess, ToServiceProcess } from '#contract/bridge/process-protocol.ts';
import type { Logger } from '../core/ports.ts';
import { runInProcess } from './run-in-process.ts';

/** Electron gives a utility process this; its types belong to the shell. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ToServiceProcess }) => void): void;
  postMessage(message: FromServiceProcess): void;
}

const { parentPort: port } = process as unknown as { readonly parentPort?: ParentPort };
if (port === undefined) throw new TypeError('this is no utility process');

/** Only with HOSHODESK_LOG=1: one JSON line per event. */
const logger: Logger = {
  log(level, event, fields) {
    if (process.env['HOSHODESK_LOG'] !== '1') return;
    process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
  },
};

runInProcess(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
  },
  logger,
  () => process.exit(0),
);
