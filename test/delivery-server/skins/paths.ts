/** A skin's map from actions to paths, and back; paths that carry the session. */
import { type Action, actions } from '../screens/actions.ts';

export type Paths = Readonly<Record<Action, string>>;

/** The first action that lives at a path; forms and links of one screen may share it. */
export function actionAt(paths: Paths, path: string): Action | null {
  return actions.find((action) => paths[action] === path) ?? null;
}

/** As servlet containers write it for browsers without cookies. */
export function withSessionId(path: string, sessionId: string): string {
  return sessionId === '' ? path : `${path};jsessionid=${sessionId}`;
}
