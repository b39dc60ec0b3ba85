/** What a command works with: the app, the texts of the chosen language, and where to write. */
import { join } from 'node:path';
import { type App, createApp } from '../core/app.ts';
import type { Logger } from '../core/ports.ts';
import { createKeyFileSecretStore } from '../core/key-file-secret-store.ts';
import { homeFolder } from '../core/home-folder.ts';
import { type Output, createOutput } from './output.ts';
import type { Streams } from './streams.ts';
import { english } from './text/en/index.ts';
import { japanese } from './text/ja/index.ts';
import type { Texts } from './text/texts.ts';

/** Options every command accepts, before or after its name. */
export interface GlobalOptions {
  readonly home?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly ignoreHours?: boolean;
  /** Of `verify`: `json` is the same wish as `--json`. */
  readonly format?: 'text' | 'json';
  /** Of `verify`: files verified at once. */
  readonly jobs?: number;
}

export interface Host {
  readonly app: App;
  readonly home: string;
  readonly texts: Texts;
  readonly output: Output;
  readonly streams: Streams;
  readonly signal: AbortSignal;
  /** Set by a command that finished, but not with everything it was asked for. */
  exitCode: number;
}

export function textsOf(language: string | undefined): Texts {
  return language === 'en' ? english : japanese;
}

export function createHost(options: GlobalOptions, streams: Streams, signal: AbortSignal): Host {
  const texts = textsOf(options.lang);
  const output = createOutput(streams, options.json === true || options.format === 'json');
  const home = homeFolder(options.home, streams);
  const secrets = createKeyFileSecretStore({
    folder: join(home, 'vault'),
    onKeyCreated: (path) => output.note(texts.say.keyFileCreated(path)),
  });
  const logger = createLogger(streams);
  const app = createApp(
    { clock: { now: () => Date.now() }, logger, secrets },
    {
      home,
      ignoreServiceHours: options.ignoreHours === true,
      ...(options.jobs !== undefined && { verifierThreads: options.jobs }),
    },
  );
  return { app, home, texts, output, streams, signal, exitCode: 0 };
}

/** Only with HOSHODESK_LOG=1: one JSON line per event on stderr. */
function createLogger(streams: Streams): Logger {
  if (streams.environment['HOSHODESK_LOG'] !== '1') return { log: () => undefined };
  return {
    log(level, event, fields) {
      streams.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
    },
  };
}
