/** Reads a request's body and turns query and body into form values. */
import type { IncomingMessage } from 'node:http';
import { formValues, parseUrlEncoded, type FormValues } from './form-values.ts';

const maxBodyBytes = 1024 * 1024;

/** Forms come in the charset of the page they were on. Throws when a body exceeds 1 MiB. */
export async function readFormValues(request: IncomingMessage, charset: string): Promise<FormValues> {
  const query = (request.url ?? '').split('?')[1] ?? '';
  const body = request.method === 'POST' ? await readText(request) : '';
  return formValues([...parseUrlEncoded(query, charset), ...parseUrlEncoded(body, charset)]);
}

/** Form bodies are ASCII: everything else is escaped. */
async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new Error('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('latin1');
}
