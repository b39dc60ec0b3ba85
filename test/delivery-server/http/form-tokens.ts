/** Tokens against repeated and forged posts: one of the page shown last, or one for every form. */
import { createHash, randomBytes } from 'node:crypto';
import type { RequestEvent } from '../log/event-log.ts';
import type { Action } from '../screens/actions.ts';
import { type Skin, tokenField } from '../skins/skin.ts';
import type { FormValues } from './form-values.ts';
import type { Session } from './sessions.ts';

/** Called for every page that is shown. */
export function renewTokens({ tokens }: Skin, session: Session): void {
  if (tokens === 'none') session.token = null;
  else if (tokens === 'page' || session.token === null) session.token = randomBytes(16).toString('hex');
}

/** What a form that leads to an action must echo. */
export function tokenOf({ tokens }: Skin, { token }: Session, action: Action): string | null {
  if (token === null || tokens === 'none') return null;
  return tokens === 'page' ? token : createHash('sha256').update(`${token} ${action}`).digest('hex');
}

interface Posted {
  readonly method: string;
  readonly action: Action;
  readonly values: FormValues;
  readonly event: RequestEvent;
}

/** Without a session there is no token to compare: the login screen will say so. */
export function isTokenStale(skin: Skin, session: Session, posted: Posted): boolean {
  const expected = tokenOf(skin, session, posted.action);
  if (posted.method !== 'POST' || expected === null) return false;
  if (posted.values.get(tokenField) === expected) return false;
  posted.event.note = 'stale-token';
  return true;
}
