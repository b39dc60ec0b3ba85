/** Runs the service in a utility process, answers what it asks, and starts it again when it dies. */
import { type UtilityProcess, utilityProcess } from 'electron';
import type {
  FromServiceProcess,
  HostAnswers,
  ServiceStart,
  ToServiceProcess,
} from '#contract/bridge/process-protocol.ts';
import type { FromService } from '#contract/bridge/protocol.ts';
import { type ServiceLink, createServiceLink } from '../../service/service-link.ts';
import { answerAsk } from './answer-ask.ts';
import { serviceEnvironment } from './service-environment.ts';

export interface ServiceProcess {
  readonly link: ServiceLink;
  /** Lets it cancel what is running and end; ends it after a while by force. */
  close(): Promise<void>;
}

export interface ServiceProcessOptions {
  readonly modulePath: string;
  readonly start: ServiceStart;
  readonly answers: HostAnswers;
}

/** A service that dies this often in a row will not live the next time either. */
const startsAtMost = 4;
const closeWithinMs = 10_000;

export function startServiceProcess({ modulePath, start, answers }: ServiceProcessOptions): ServiceProcess {
  let child: UtilityProcess | null = null;
  let starts = 0;
  let closing = false;
  let toLink: (message: FromService) => void = () => undefined;
  const post = (message: ToServiceProcess): void => child?.postMessage(message);
  const link = createServiceLink({
    post(message) {
      if (child !== null) post(message);
      else if (message.kind === 'request') {
        toLink({ kind: 'response', id: message.id, result: { ok: false, code: 'service-stopped' } });
      }
    },
    onMessage(listener) {
      toLink = listener;
    },
  });
  const run = (): void => {
    starts += 1;
    const started = utilityProcess.fork(modulePath, [], {
      serviceName: 'Hoshodesk service',
      env: serviceEnvironment(process.env),
      stdio: 'inherit',
    });
    child = started;
    started.on('message', (message: FromServiceProcess) => {
      if (message.kind !== 'ask') toLink(message);
      else void answerAsk(answers, message).then((answer) => started.postMessage(answer));
    });
    started.once('exit', () => {
      child = null;
      link.stop();
      if (!closing && starts < startsAtMost) run();
    });
    started.postMessage({ kind: 'start', start } satisfies ToServiceProcess);
  };
  run();
  return {
    link,
    async close() {
      closing = true;
      if (child !== null) await ended(child, () => post({ kind: 'close' }));
    },
  };
}

function ended(child: UtilityProcess, ask: () => void): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill(), closeWithinMs);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    ask();
  });
}
