/** What a message file may cost before a library reads it: bytes, lines, parts, and that it is a message at all. */
import type { MailRefusal } from '#contract/notification-mail.ts';

/** A notification has some 2 KB; forwards with attachments are the large ones. */
const maxMessageBytes = 5 * 1024 * 1024;
const maxLines = 200_000;
const maxParts = 500;

const lineFeed = 0x0a;
const dash = 0x2d;
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** `null` when the bytes may be read as a message. */
export function refuseMessageBytes(bytes: Uint8Array): MailRefusal | null {
  if (bytes.length === 0) return { reason: 'empty', detail: null };
  if (bytes.length > maxMessageBytes) {
    return { reason: 'too-large', detail: `${bytes.length} > ${maxMessageBytes}` };
  }
  if (compoundFile.equals(bytes.subarray(0, compoundFile.length))) {
    return { reason: 'outlook-message', detail: null };
  }
  const { lines, parts } = countLines(bytes);
  if (lines > maxLines) return { reason: 'too-large', detail: `${lines} > ${maxLines}` };
  if (parts > maxParts) return { reason: 'too-many-parts', detail: `${parts} > ${maxParts}` };
  return beginsLikeMessage(bytes) ? null : { reason: 'not-a-message', detail: null };
}

/** Lines, and those among them that may be the border of a MIME part (RFC 2046 §5.1.1). */
function countLines(bytes: Uint8Array): { readonly lines: number; readonly parts: number } {
  let lines = 1;
  let parts = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    lines += 1;
    const isBorder = bytes[at + 1] === dash && bytes[at + 2] === dash;
    if (isBorder && (bytes[at + 3] ?? 0) > dash) parts += 1;
  }
  return { lines, parts };
}

/** A header field first (RFC 5322 §2.2); an mbox line before it is tolerated. */
function beginsLikeMessage(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 2_000)).toString('latin1');
  return /^(?:\u00EF\u00BB\u00BF)?(?:From [^\r\n]{1,500}\r?\n)?[!-9;-~]{1,100}[ \t]*:/.test(beginning);
}

/** True for bytes with headers that only mail programs write; pasted text may begin with `From:` too. */
export function isSurelyMessage(bytes: Uint8Array): boolean {
  if (!beginsLikeMessage(bytes)) return false;
  const beginning = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
  return /^(?:received|return-path|mime-version|message-id|content-type)[ \t]*:/im.test(
    beginning.split(/\r?\n\r?\n/, 1)[0] ?? '',
  );
}

const pdfHeader = Buffer.from('%PDF-');
/** Tab, line and page ends, and the escape of ISO-2022-JP. */
const usualControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

/** Whether it may be text of any charset mail programs write. */
export function isText(bytes: Uint8Array): boolean {
  if (pdfHeader.equals(bytes.subarray(0, pdfHeader.length))) return false;
  return bytes.subarray(0, 4_000).every((byte) => byte >= 0x20 || usualControls.has(byte));
}
