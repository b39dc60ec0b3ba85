/** The whole port against markups the adapter was not written for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  deliveryFor,
  startScriptedServer,
  type ScriptedServer,
  type World,
} from './scripted-server.ts';
import { createSmallSite, samplePdf, type SmallFile } from './small-site.ts';

const files: readonly SmallFile[] = [
  {
    fileId: '14_2345001_11111111_22222222_000',
    kind: '1:保証',
    branch: '001',
    uploadedOn: '2020-04-01',
    name: '見本商店',
  },
  {
    fileId: '14_2345001_11111111_22222222_001',
    kind: '2:条件変更',
    branch: '001',
    uploadedOn: '2020-04-02',
    name: '見本商店',
  },
  {
    fileId: '14_2345002_333_444_000',
    kind: '3:無効',
    branch: '123',
    uploadedOn: '2020-05-01',
    name: '髙﨑㈱',
  },
  {
    fileId: '14_2345002_555_666_000',
    kind: '4:テスト送信',
    branch: '002',
    uploadedOn: '2020-05-03',
    name: '',
  },
  {
    fileId: '14_2345002_777_888_000',
    kind: '1:保証',
    branch: '002',
    uploadedOn: '2020-06-01',
    name: '見本工業',
  },
];

describe.each(['frames', 'definitions', 'plain'] as const)(
  'a site built of %s with the session id in its URLs',
  (markup) => {
    let world: World;
    let server: ScriptedServer;
    beforeAll(async () => {
      world = await createWorld();
      server = await startScriptedServer(world);
    });
    afterAll(() => server.close());

    it('is logged in to, with the greeting read from the menu', async () => {
      server.play(createSmallSite(markup, files).script);
      const delivery = deliveryFor(world, server.origin);
      expect(await delivery.login()).toEqual({
        state: 'logged-in',
        lastLogin: '2020-01-02T09:05',
        userName: '〇×銀行 本部',
      });
      await delivery.close();
    });

    it('is searched by conditions, over all pages, and the rows are read by their headings', async () => {
      server.play(createSmallSite(markup, files).script);
      const delivery = deliveryFor(world, server.origin);
      const all = await delivery.searchAll({});
      expect(all.items.map(({ fileId }) => fileId).toSorted()).toEqual(
        files.map(({ fileId }) => fileId).toSorted(),
      );
      const found = await delivery.searchAll({
        uploaded: { from: '2020-05-01', to: '2020-05-31' },
        kind: '3',
      });
      expect(found.items).toMatchObject([
        {
          fileId: '14_2345002_333_444_000',
          kind: '3',
          branchCode: '123',
          customerName: '髙﨑㈱',
          uploadedOn: '2020-05-01',
          uploadedAt: '2020-05-01T10:20',
          customerNo: '333',
        },
      ]);
      await delivery.close();
    });

    it('yields its files by their links, and the session is renewed once when it was lost on the way', async () => {
      const site = createSmallSite(markup, files);
      server.play(site.script);
      const delivery = deliveryFor(world, server.origin);
      const { items } = await delivery.searchAll({});
      site.forgetSessions();
      const received: string[] = [];
      const outcomes = await delivery.download(
        items.map(({ fileId }) => fileId),
        async (file) => {
          const chunks = [];
          for await (const chunk of file.body) chunks.push(chunk);
          expect(Buffer.concat(chunks).equals(samplePdf)).toBe(true);
          received.push(file.fileId);
        },
        { concurrency: 3 },
      );
      expect(outcomes.map(({ error }) => error)).toEqual([null, null, null, null, null]);
      expect(received).toHaveLength(files.length);
      expect(site.logins()).toBe(2);
      await delivery.close();
    });

    it('goes on with its list after other work has moved the window', async () => {
      server.play(createSmallSite(markup, files).script);
      const delivery = deliveryFor(world, server.origin);
      const first = await delivery.search({}, null, 1);
      await delivery.search({ kind: '3' }, null, 1);
      const second = await delivery.search({}, null, 2);
      const back = await delivery.search({}, null, 1);
      expect(second.items.map(({ fileId }) => fileId)).toEqual(files.slice(2, 4).map(({ fileId }) => fileId));
      expect(back.items).toEqual(first.items);
      await delivery.close();
    });

    it('reports a file that is not listed as such', async () => {
      server.play(createSmallSite(markup, files).script);
      const delivery = deliveryFor(world, server.origin);
      const [outcome] = await delivery.download(['14_2345009_1_2_000'], () => Promise.resolve());
      expect(outcome?.error).toMatchObject({ code: 'file-not-listed' });
      await delivery.close();
    });

    it('refuses a wrong password without a second try', async () => {
      const site = createSmallSite(markup, files);
      server.play(site.script);
      const delivery = deliveryFor(world, server.origin, { password: 'wrong1234' });
      await expect(delivery.login()).rejects.toMatchObject({ code: 'login-refused' });
      expect(site.logins()).toBe(0);
      await delivery.close();
    });
  },
);
