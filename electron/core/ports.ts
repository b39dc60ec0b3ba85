/** What the core needs from outside; each host brings its own. Types only. */

/** The present, replaceable in tests and by a moved emulator clock. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** Keeps small secrets encrypted at rest (CLI: key file; Electron: safeStorage). Names are `[a-z0-9.-]`. */
export interface SecretStore {
  get(name: string): Promise<Uint8Array | null>;
  set(name: string, secret: Uint8Array): Promise<void>;
  delete(name: string): Promise<void>;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Structured log. Never receives secrets, cookies or page contents. */
export interface Logger {
  log(level: LogLevel, event: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Answers which proxy to use for a URL (PAC in Electron). `null` = direct. */
export interface ProxyResolver {
  resolve(url: string): Promise<ProxyAddress | null>;
}

export interface ProxyAddress {
  readonly host: string;
  readonly port: number;
  readonly credentials?: { readonly user: string; readonly password: string };
}

/** How far a long work is. */
export interface ProgressReport {
  readonly phase: string;
  readonly done: number;
  /** `null` while unknown. */
  readonly total: number | null;
  readonly current?: string;
}

export type Progress = (report: ProgressReport) => void;
