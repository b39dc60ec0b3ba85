/** What a skin decides: paths, methods, charset, where the session and the state live and how a view becomes HTML. */
import type { Action } from '../screens/actions.ts';
import type { View } from '../screens/view.ts';

export const skinNumbers = [1, 2, 3, 4, 5] as const;

export type SkinNumber = (typeof skinNumbers)[number];

export interface PageContext {
  /** The path that was asked for, without a session id: which frame of a frameset it is. */
  readonly path: string;
  /** For skins that write it into every address. */
  readonly sessionId: string;
  /** What a form leading to an action must echo, `null` where nothing is checked. */
  tokenFor(action: Action): string | null;
}

export interface Skin {
  readonly number: SkinNumber;
  /** For iconv-lite. */
  readonly charset: 'utf-8' | 'shift_jis' | 'euc-jp';
  /** As the header says it; some servers leave the charset to the page. */
  readonly contentType: string;
  /** A cookie, or `;jsessionid=` in the path. */
  readonly sessionIn: 'cookie' | 'address';
  /** What every POST must echo: nothing, the token of the page shown last, or the one of its own form. */
  readonly tokens: 'none' | 'page' | 'form';
  /** Post, redirect, get: where the next screen lives. `null`: it answers the POST itself. */
  readonly redirectTo: ((action: Action) => string) | null;
  /** Paths that do nothing but lead on to another one. */
  readonly onward: Readonly<Record<string, string>>;
  /** The action of a request, `null` when no screen lives there. */
  recognise(method: string, path: string, screen: string): Action | null;
  render(view: View, page: PageContext): string;
}

/** Name of the hidden value that carries the token. */
export const tokenField = 'org.example.TOKEN';
/** Name of the hidden value by which a skin with one path tells its screens apart. */
export const screenField = 'screen';
