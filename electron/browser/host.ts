/** The loopback host: the same service and the same pages as in Electron, in a window of an installed browser. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readBuiltPages } from '../core/built-pages.ts';
import { createKeyFileSecretStore } from '../core/key-file-secret-store.ts';
import { toJapanMinute } from '../core/domain/japan-time.ts';
import type { Logger } from '../core/ports.ts';
import { type Service, createService } from '../service/service.ts';
import { createBrowserRunner } from './browser-window.ts';
import { findBrowser } from './find-browser.ts';
import { type HttpHost, startHttpHost } from './http-host.ts';
import { linkService } from './service-link.ts';

export interface BrowserHostOptions {
  readonly home: string;
  /** The built pages. */
  readonly rendererFolder: string;
  readonly version: string;
  readonly isDemo?: boolean;
  readonly ignoreServiceHours?: boolean;
  /** Where copies of documents go; a folder per export is made in it. Default: the user's downloads. */
  readonly exportFolder?: string;
  readonly logger?: Logger;
  /** Default: the present. */
  readonly now?: () => number;
  readonly onAllPagesClosed?: () => void;
}

export interface BrowserHost extends Pick<HttpHost, 'address' | 'origin'> {
  readonly service: Service;
  close(): Promise<void>;
}

export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { home, version, isDemo = false, now = () => Date.now() } = options;
  const exportFolder = options.exportFolder ?? join(homedir(), 'Downloads');
  const secrets = createKeyFileSecretStore({ folder: join(home, 'vault'), onKeyCreated: () => undefined });
  const service = createService(
    {
      clock: { now },
      logger: options.logger ?? { log: () => undefined },
      secrets,
      chooseFolder: async () => {
        const stamp = toJapanMinute(now()).replaceAll(/[-:]/g, '').replace('T', '-');
        return join(exportFolder, `保証デスク_${stamp}`);
      },
    },
    {
      home,
      info: { version, host: 'browser', isDemo },
      ignoreServiceHours: options.ignoreServiceHours ?? false,
    },
  );
  const link = linkService(service);
  const browser = findBrowser();
  const http = await startHttpHost({
    link,
    files: await readBuiltPages(options.rendererFolder),
    printToPdf: async (address) =>
      browser === null ? null : createBrowserRunner(browser).printToPdf(address),
    onAllPagesClosed: options.onAllPagesClosed ?? (() => undefined),
  });
  return {
    service,
    address: http.address,
    origin: http.origin,
    async close() {
      await http.close();
      link.close();
      await service.close();
    },
  };
}
