/** What a skin decides: paths, methods, charset, where the state lives and how a view becomes HTML. */
import type { Action } from '../screens/actions.ts';
import type { View } from '../screens/view.ts';

export type SkinNumber = 1 | 2 | 3;

export interface PageContext {
  /** To be echoed by every form, for skins that check it. */
  readonly token: string | null;
}

export interface Skin {
  readonly number: SkinNumber;
  /** As in Content-Type and for iconv-lite. */
  readonly charset: 'utf-8' | 'shift_jis';
  /** Every POST must echo the token of the page shown last. */
  readonly usesToken: boolean;
  /** Post, redirect, get: where the next screen lives. `null`: it answers the POST itself. */
  readonly redirectTo: ((action: Action) => string) | null;
  /** The action of a request, `null` when no screen lives there. */
  recognise(method: string, path: string, screen: string): Action | null;
  render(view: View, page: PageContext): string;
}

/** Name of the hidden value that carries the token. */
export const tokenField = 'org.example.TOKEN';
/** Name of the hidden value by which a skin with one path tells its screens apart. */
export const screenField = 'screen';
