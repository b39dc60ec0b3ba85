/** Turns a screen's answer into a reply in the skin's markup and charset. */
import { randomBytes } from 'node:crypto';
import iconv from 'iconv-lite';
import { zipOf } from '../documents/zip.ts';
import type { Answer, ScreenRequest } from '../screens/screen-request.ts';
import type { View } from '../screens/view.ts';
import type { Skin } from '../skins/skin.ts';
import type { StoredFile } from '../state/stored-file.ts';
import type { Reply } from './reply.ts';

export type FinalAnswer = Exclude<Answer, { type: 'go' }>;

export async function renderAnswer(request: ScreenRequest, skin: Skin, answer: FinalAnswer): Promise<Reply> {
  switch (answer.type) {
    case 'view':
      return renderView(request, skin, answer.view);
    case 'pdf':
      return renderPdf(request, answer.file, answer.disposition);
    case 'zip':
      return renderZip(request, answer.files);
  }
}

function renderView({ session, event }: ScreenRequest, skin: Skin, view: View): Reply {
  session.token = skin.usesToken ? randomBytes(16).toString('hex') : null;
  event.screen = view.title;
  return htmlReply(skin, skin.render(view, { token: session.token }));
}

/** Characters the charset lacks become numeric references, as servers of that time do it. */
export function htmlReply(skin: Skin, page: string): Reply {
  const body =
    skin.charset === 'utf-8' ? Buffer.from(page) : iconv.encode(withReferences(page), skin.charset);
  const headers = {
    'Content-Type': `text/html; charset=${skin.charset === 'utf-8' ? 'UTF-8' : 'Shift_JIS'}`,
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body };
}

function withReferences(page: string): string {
  return Array.from(page, (character) =>
    character.charCodeAt(0) < 0x80 ? character : referenceUnlessLossless(character),
  ).join('');
}

const writtenInShiftJis = new Map<string, string>();

function referenceUnlessLossless(character: string): string {
  const known = writtenInShiftJis.get(character);
  if (known !== undefined) return known;
  const lossless = iconv.decode(iconv.encode(character, 'shift_jis'), 'shift_jis') === character;
  const written = lossless ? character : `&#${character.codePointAt(0) ?? 0};`;
  writtenInShiftJis.set(character, written);
  return written;
}

async function renderPdf(
  { documents, event }: ScreenRequest,
  file: StoredFile,
  disposition: 'inline' | 'attachment',
): Promise<Reply> {
  const body = await documents.bytes(file);
  event.screen = 'pdf';
  event.fileIds = [file.id.fileId];
  const headers = {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `${disposition}; filename="${file.id.fileId}.pdf"`,
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body };
}

async function renderZip(request: ScreenRequest, files: readonly StoredFile[]): Promise<Reply> {
  const { documents, event, state } = request;
  const entries = await Promise.all(
    files.map(async (file) => ({ name: `${file.id.fileId}.pdf`, bytes: await documents.bytes(file) })),
  );
  event.screen = 'zip';
  event.fileIds = files.map((file) => file.id.fileId);
  const name = state.clock.minute().replaceAll(/\D/g, '');
  const headers = {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${name}.zip"`,
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body: await zipOf(entries, { modifiedAtMs: state.clock.now() }) };
}
