/** Faults that change what is said; those that change how it is sent are in send-reply. */
import { encryptedZip, zipBomb, zipWithEvilName } from '../documents/bad-zip.ts';
import { redirectReply, textReply, type Reply } from '../http/reply.ts';
import type { Fault } from './fault.ts';

const maintenancePage =
  '<!DOCTYPE html><html lang="ja"><head><title>お知らせ</title></head><body><h1>ただいま混み合っています</h1></body></html>';
const puzzlePage =
  '<!DOCTYPE html><html lang="ja"><head><title>?</title></head><body><p>ようこそ。アンケートにご協力をお願いします。</p></body></html>';
const htmlType = 'text/html; charset=utf-8';
/** Beyond any document the service delivers (R13: about 200 KB). */
const bombBytes = 80 * 1024 * 1024;

/** The reply that goes out instead; the same one when the fault is about sending. `names` are those of a ZIP's entries. */
export async function spoilReply(reply: Reply, fault: Fault, names: readonly string[]): Promise<Reply> {
  switch (fault.fault) {
    case 'status-500':
      return textReply(500, '<html><body><h1>500 Internal Server Error</h1></body></html>', htmlType);
    case 'status-503':
      return textReply(503, '<html><body><h1>503 Service Unavailable</h1></body></html>', htmlType);
    case 'html-instead':
      return textReply(200, maintenancePage, htmlType);
    case 'json-instead':
      return textReply(200, '{"status":"error","message":"見本"}', 'application/json');
    case 'unknown-screen':
      return textReply(200, puzzlePage, htmlType);
    case 'redirect-other-origin':
      return redirectReply(fault.target ?? 'https://127.0.0.1:1/');
    case 'base-href':
      return withBase(reply, fault.target ?? 'https://127.0.0.1:1/');
    case 'zip-wrong-names':
      return { ...reply, body: await zipWithEvilName() };
    case 'zip-encrypted':
      return { ...reply, body: await encryptedZip(names) };
    case 'zip-oversized':
      return { ...reply, body: await zipBomb(names.slice(0, 1), bombBytes) };
    case 'connection-reset':
    case 'reset-mid-body':
    case 'stalled-body':
    case 'truncated-body':
    case 'length-too-large':
    case 'length-too-small':
    case 'session-drop':
    case 'slow-body':
      return reply;
  }
}

/** The tag is ASCII, so the page's charset does not matter. */
function withBase(reply: Reply, target: string): Reply {
  const page = reply.body.toString('latin1').replace('<head>', `<head><base href="${target}">`);
  return { ...reply, body: Buffer.from(page, 'latin1') };
}
