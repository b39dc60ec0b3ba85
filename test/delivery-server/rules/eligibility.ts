/** Where certificates are delivered electronically, and until when (R21, R22, E28). */
import type { IsoDate } from '#contract/guarantee-file.ts';
import { nextBusinessDay } from '#core/domain/business-calendar.ts';
import { bankOf, type ServerState } from '../state/server-state.ts';

interface Holder {
  readonly associationCode: string;
  readonly bankCode: string;
}

/** Throws for a branch that is not 交付対象. */
export function requireElectronicBranch(state: ServerState, holder: Holder, branchCode: string): void {
  const { branches } = bankOf(state, holder.associationCode, holder.bankCode);
  if (branches.find(({ code }) => code === branchCode)?.electronic === true) return;
  throw new Error(`branch ${branchCode} gets no electronic certificates`);
}

/** Throws from the business day after 利用終了日 on: neither deliveries nor re-deliveries. */
export function requireService(state: ServerState, holder: Holder): void {
  const { associationCode, bankCode } = holder;
  const endsOn = state.serviceEnds.get(serviceKey(holder));
  if (endsOn === undefined || state.clock.today() < firstDayWithout(endsOn)) return;
  throw new Error(`bank ${bankCode} left the service of ${associationCode} on ${endsOn}`);
}

export function serviceKey({ associationCode, bankCode }: Holder): string {
  return `${associationCode}-${bankCode}`;
}

function firstDayWithout(endsOn: IsoDate): IsoDate {
  return nextBusinessDay(endsOn) ?? endsOn;
}
