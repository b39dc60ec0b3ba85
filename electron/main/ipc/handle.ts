/** The one way a page reaches the main process: sender, size and shape are checked before anything is done (E5). */
import { type IpcMainInvokeEvent, type WebContents, ipcMain } from 'electron';
import { z } from 'zod';
import type { IpcName, IpcRequestOf, IpcResultOf } from '#contract/bridge/ipc.ts';
import type { Result } from '#contract/result.ts';
import { isOwnPage } from '../own-page.ts';
import { isHandy } from './weigh.ts';

const bytes = z.instanceof(Uint8Array).refine(({ length }) => length <= 32 * 1024 * 1024);
const call = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const schemas: { readonly [Name in IpcName]: z.ZodType<IpcRequestOf<Name>> } = {
  'service.request': z.strictObject({ call, channel: z.string().max(60), request: z.unknown() }),
  'service.cancel': z.strictObject({ call }),
  'files.save': z.strictObject({ name: z.string().min(1).max(200), mediaType: z.string().max(100), bytes }),
  'pages.open-report': z.strictObject({ id: z.string().regex(/^[\w-]{1,60}$/) }),
  'pages.print-to-pdf': z.strictObject({}),
};

export type IpcHandlers = {
  readonly [Name in IpcName]: (
    request: IpcRequestOf<Name>,
    sender: WebContents,
  ) => Promise<IpcResultOf<Name>>;
};

const refused: Result<never> = { ok: false, code: 'request-invalid' };

/** @param owns whether these are the contents of a window the factory made */
export function setupIpc(handlers: IpcHandlers, owns: (contents: WebContents) => boolean): void {
  for (const name of Object.keys(schemas) as IpcName[]) {
    const schema: z.ZodType = schemas[name];
    const run = handlers[name] as (request: unknown, sender: WebContents) => Promise<Result<unknown>>;
    ipcMain.handle(name, async (event, ...sent: readonly unknown[]): Promise<Result<unknown>> => {
      if (!isOwnMainFrame(event) || !owns(event.sender)) return refused;
      if (sent.length !== 1 || !isHandy(sent[0])) return refused;
      const parsed = schema.safeParse(sent[0]);
      if (!parsed.success) return refused;
      return run(parsed.data, event.sender).catch((): Result<never> => ({ ok: false, code: 'internal' }));
    });
  }
}

/** A frame inside a page, or a page of somebody else, has no business here. `senderFrame` is null once it is gone. */
function isOwnMainFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}
