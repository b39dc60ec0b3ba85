/** Turns a screen's answer into a reply in the skin's markup and charset. */
import iconv from 'iconv-lite';
import { zipOf } from '../documents/zip.ts';
import type { Action } from '../screens/actions.ts';
import type { Answer, ScreenRequest } from '../screens/screen-request.ts';
import type { View } from '../screens/view.ts';
import type { Skin } from '../skins/skin.ts';
import type { StoredFile } from '../state/stored-file.ts';
import { renewTokens, tokenOf } from './form-tokens.ts';
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
  renewTokens(skin, session);
  event.screen = view.title;
  const tokenFor = (action: Action): string | null => tokenOf(skin, session, action);
  return htmlReply(skin, skin.render(view, { path: event.path, sessionId: session.id, tokenFor }));
}

/** Characters the charset lacks become numeric references, as servers of that time do it. */
export function htmlReply(skin: Skin, page: string): Reply {
  const body =
    skin.charset === 'utf-8'
      ? Buffer.from(page)
      : iconv.encode(withReferences(page, skin.charset), skin.charset);
  const headers = {
    'Content-Type': skin.contentType,
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, body };
}

function withReferences(page: string, charset: string): string {
  return Array.from(page, (character) =>
    character.charCodeAt(0) < 0x80 ? character : referenceUnlessLossless(character, charset),
  ).join('');
}

/** By charset and character. */
const writtenIn = new Map<string, string>();

function referenceUnlessLossless(character: string, charset: string): string {
  const known = writtenIn.get(charset + character);
  if (known !== undefined) return known;
  const lossless = iconv.decode(iconv.encode(character, charset), charset) === character;
  const written = lossless ? character : `&#${character.codePointAt(0) ?? 0};`;
  writtenIn.set(charset + character, written);
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
