/** Sessions by their id, as a servlet container keeps them. */
import { randomBytes } from 'node:crypto';
import type { SortOrder } from '#contract/guarantee-file.ts';
import type { CriteriaText } from '../rules/criteria.ts';
import type { MaintenanceTab } from '../screens/actions.ts';

export interface Session {
  readonly id: string;
  /** Logged in, or on the way through パスワード作成. */
  userId: string | null;
  pendingPassword: 'initial' | 'expired' | null;
  /** 前回ログイン日時 as it was before this login. */
  lastLogin: string | null;
  /** Token of the page last sent, or what the tokens of all forms are made from, for skins that use one. */
  token: string | null;
  criteria: CriteriaText | null;
  sort: SortOrder | null;
  page: number;
  tab: MaintenanceTab;
  /** Shown once on the next screen. */
  notice: string | null;
  seenAtMs: number;
}

export interface Sessions {
  /** The live session of an id, `null` when there is none (any more). */
  find(sessionId: string): Session | null;
  create(): Session;
  drop(session: Session): void;
  /** Ends every session; clients find the login screen next (E11). */
  dropAll(): void;
}

const minuteMs = 60_000;

export function createSessions(now: () => number, idleMinutes: () => number): Sessions {
  const live = new Map<string, Session>();
  return {
    find(sessionId) {
      const session = live.get(sessionId);
      if (session === undefined) return null;
      if (now() - session.seenAtMs > idleMinutes() * minuteMs) {
        live.delete(session.id);
        return null;
      }
      session.seenAtMs = now();
      return session;
    },
    create() {
      const session: Session = {
        id: randomBytes(16).toString('hex').toUpperCase(),
        userId: null,
        pendingPassword: null,
        lastLogin: null,
        token: null,
        criteria: null,
        sort: null,
        page: 1,
        tab: 'information',
        notice: null,
        seenAtMs: now(),
      };
      live.set(session.id, session);
      return session;
    },
    drop: (session) => void live.delete(session.id),
    dropAll: () => live.clear(),
  };
}
