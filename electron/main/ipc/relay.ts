/** Passes a page's requests on to the service and their answers back; the main process itself looks at none. */
import type { WebContents } from 'electron';
import type { Channel } from '#contract/bridge/requests.ts';
import type { Result } from '#contract/result.ts';
import type { ServiceLink } from '../../service/service-link.ts';
import type { IpcHandlers } from './handle.ts';

/** @param onAnswered told of every answered request, e.g. to follow the chosen language */
export function relayToService(
  link: ServiceLink,
  onAnswered: (channel: string, result: Result<unknown>) => void,
): Pick<IpcHandlers, 'service.request' | 'service.cancel'> {
  const running = new Map<string, AbortController>();
  const keyOf = (sender: WebContents, call: number): string => `${sender.id}.${call}`;
  return {
    async 'service.request'({ call, channel, request }, sender) {
      const key = keyOf(sender, call);
      if (running.has(key)) return { ok: false, code: 'request-invalid' };
      const abort = new AbortController();
      running.set(key, abort);
      // Not ended with its window: a sync goes on without one.
      const result = await link.request({ channel: channel as Channel, request, signal: abort.signal });
      running.delete(key);
      onAnswered(channel, result);
      return result;
    },
    async 'service.cancel'({ call }, sender) {
      running.get(keyOf(sender, call))?.abort();
      return { ok: true, value: null };
    },
  };
}
