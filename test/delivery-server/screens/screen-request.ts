/** What a screen gets and what it gives back; nothing of HTTP or HTML. */
import type { DocumentStore } from '../documents/document-store.ts';
import type { FormValues } from '../http/form-values.ts';
import type { Session, Sessions } from '../http/sessions.ts';
import type { RequestEvent } from '../log/event-log.ts';
import type { Institution } from '../rules/login.ts';
import type { ServerState } from '../state/server-state.ts';
import type { StoredFile } from '../state/stored-file.ts';
import type { User } from '../state/user.ts';
import type { Action } from './actions.ts';
import type { View } from './view.ts';

export interface ScreenRequest {
  readonly state: ServerState;
  readonly documents: DocumentStore;
  readonly sessions: Sessions;
  session: Session;
  readonly institution: Institution;
  readonly values: FormValues;
  readonly event: RequestEvent;
}

/** A request of someone who has passed the login and パスワード作成. */
export interface UserRequest extends ScreenRequest {
  readonly user: User;
}

export type Answer =
  | { readonly type: 'view'; readonly view: View }
  /** Go on with another screen: a redirect, or shown at once, as the skin does it. */
  | { readonly type: 'go'; readonly action: Action }
  | { readonly type: 'pdf'; readonly file: StoredFile; readonly disposition: 'inline' | 'attachment' }
  | { readonly type: 'zip'; readonly files: readonly StoredFile[] };

export function show(view: View): Answer {
  return { type: 'view', view };
}
