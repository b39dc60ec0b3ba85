/** `report`: which versions a 検証結果報告書 is about, while its page is open. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { HeldReport } from '#contract/bridge/requests.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

const heldAtMost = 20;

export function reportHandlers({ clock }: Pick<HandlerContext, 'clock'>): HandlersOf<'report'> {
  const held = new Map<string, HeldReport>();
  return {
    async 'report.hold'({ versions }) {
      const id = randomUUID();
      held.set(id, { versions, operator: operatorName(), madeAt: new Date(clock.now()).toISOString() });
      const [oldest] = held.keys();
      if (held.size > heldAtMost && oldest !== undefined) held.delete(oldest);
      return { id };
    },
    async 'report.read'({ id }) {
      const report = held.get(id);
      if (report === undefined) throw new HoshodeskError('file-not-held', id);
      return report;
    },
  };
}

/** Containers may run under an account that has no name. */
function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
