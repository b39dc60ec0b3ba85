/** The parts all screens share: association header, user line, messages. */
import type { IsoMinute } from '#contract/guarantee-file.ts';
import { associationOf } from '../state/server-state.ts';
import type { ScreenRequest, UserRequest } from './screen-request.ts';
import type { Block, View } from './view.ts';

interface Content {
  readonly title: string;
  readonly messages?: readonly string[];
  readonly blocks: readonly Block[];
}

/** A screen before the login. */
export function openView(request: ScreenRequest, content: Content): View {
  return {
    title: content.title,
    associationName: associationOf(request.state, request.institution.associationCode).name,
    user: null,
    messages: content.messages ?? [],
    blocks: content.blocks,
  };
}

/** A screen inside the menu frame (R101). A notice left by the step before is shown once. */
export function menuView(request: UserRequest, content: Content): View {
  const { session, user } = request;
  const notices = session.notice === null ? [] : [session.notice];
  session.notice = null;
  return {
    ...openView(request, { ...content, messages: [...notices, ...(content.messages ?? [])] }),
    user: { name: user.name, lastLogin: session.lastLogin ?? '-' },
  };
}

/** `YYYY-MM-DD HH:mm` (A9). */
export function printMinute(minute: IsoMinute): string {
  return minute.replace('T', ' ');
}
