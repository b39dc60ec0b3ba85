/** サービス提供時間外: the only screen outside the hours (R4, E21). */
import type { ServiceHours } from '#contract/profile.ts';
import { associationOf, type ServerState } from '../state/server-state.ts';
import type { View } from './view.ts';

export function serviceHoursView(state: ServerState, associationCode: string, hours: ServiceHours): View {
  return {
    title: 'サービス提供時間外',
    associationName: associationOf(state, associationCode).name,
    user: null,
    messages: ['ただいまサービス提供時間外です。'],
    blocks: [
      { type: 'text', text: `サービス提供時間:協会営業日の${plain(hours.opensAt)}~${plain(hours.closesAt)}` },
    ],
  };
}

/** 08:45 → 8:45 as the manual prints it. */
function plain(time: string): string {
  return time.replace(/^0/, '');
}
