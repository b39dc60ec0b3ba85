/** Ways the server can misbehave on purpose (E11), and which requests a fault waits for. */
import { z } from 'zod';

const faultKinds = [
  /** The connection is reset before an answer. */
  'connection-reset',
  /** … after part of the body. */
  'reset-mid-body',
  /** Part of the body, then nothing until the client gives up. */
  'stalled-body',
  /** Part of the body, then FIN. */
  'truncated-body',
  /** Content-Length announces more, or less, than the body has. */
  'length-too-large',
  'length-too-small',
  'status-500',
  'status-503',
  /** HTML or JSON with status 200 where a PDF belongs. */
  'html-instead',
  'json-instead',
  /** The session is gone: the login screen answers. */
  'session-drop',
  /** The body comes at 5 KB/s. */
  'slow-body',
  /** A screen nobody knows. */
  'unknown-screen',
  /** 302 to `target`. */
  'redirect-other-origin',
  /** The screen carries `<base href=target>`. */
  'base-href',
  'zip-wrong-names',
  'zip-encrypted',
  'zip-oversized',
] as const;

type FaultKind = (typeof faultKinds)[number];

export const faultSchema = z.strictObject({
  fault: z.enum(faultKinds),
  /** How many requests it strikes; default 1. */
  times: z.number().int().positive().default(1),
  /** Only requests for this file. */
  fileId: z.string().optional(),
  /** Only requests whose path contains this. */
  path: z.string().optional(),
  /** Origin or URL for redirects and base tricks. */
  target: z.string().optional(),
  /** Bytes of the body that still go out; default half. */
  afterBytes: z.number().int().nonnegative().optional(),
});

export type Fault = z.infer<typeof faultSchema>;
export type FaultRequest = z.input<typeof faultSchema>;

/** Without a path or file id these wait for a file to be asked for; the others strike any request. */
export const fileFaults: ReadonlySet<FaultKind> = new Set([
  'reset-mid-body',
  'stalled-body',
  'truncated-body',
  'length-too-large',
  'length-too-small',
  'html-instead',
  'json-instead',
  'slow-body',
  'zip-wrong-names',
  'zip-encrypted',
  'zip-oversized',
]);

/** These need a ZIP. */
export const zipFaults: ReadonlySet<FaultKind> = new Set([
  'zip-wrong-names',
  'zip-encrypted',
  'zip-oversized',
]);
