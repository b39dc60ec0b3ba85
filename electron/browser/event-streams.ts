/** Events to every open page as server-sent events; knows when the last page has gone. */
import type { ServerResponse } from 'node:http';
import type { ServiceLink } from '../service/service-link.ts';

/** A reload closes its stream and opens another one well within this. */
const graceMs = 5_000;

export function createEventStreams(link: ServiceLink, onAllClosed: () => void) {
  const open = new Set<ServerResponse>();
  let goodbye: NodeJS.Timeout | undefined;
  const unsubscribe = link.onEvent(({ name, payload }) => {
    const text = `data: ${JSON.stringify({ name, payload })}\n\n`;
    for (const response of open) response.write(text);
  });
  return {
    open(response: ServerResponse): void {
      clearTimeout(goodbye);
      response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      response.write(': open\n\n');
      open.add(response);
      response.on('close', () => {
        open.delete(response);
        if (open.size > 0) return;
        goodbye = setTimeout(onAllClosed, graceMs);
        goodbye.unref();
      });
    },
    close(): void {
      clearTimeout(goodbye);
      unsubscribe();
      for (const response of open) response.end();
    },
  };
}
