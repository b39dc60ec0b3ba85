/** One and the same day at the counter, on every skin of the emulator: login to logout through all screens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '#core/delivery/index.ts';
import { compareListItems } from '#core/domain/list-order.ts';
import { startDeliveryServer, type DeliveryServer, skinNumbers } from '#test/delivery-server/index.ts';
import { createFakePki } from '#test/support/pki/fake-pki.ts';
import type { FakePki, PemCredential } from '#test/support/world-types.ts';
import { conditionsOf } from './sample-conditions.ts';
import { deliveryFor, type ClientOptions } from './scripted-server.ts';

const headquarters = '14234500001';
const branch = '14234500101';
const password = 'abc12345';
const documents = 250;

describe.each(skinNumbers)('skin %i', (skin) => {
  let pki: FakePki;
  let server: DeliveryServer;
  let credential: PemCredential;
  beforeAll(async () => {
    const signing = await createFakePki();
    pki = signing;
    credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
    server = await startDeliveryServer({
      pki: signing,
      skin,
      documents,
      rules: { searchCap: 60, pageSize: 25 },
      passwords: { [headquarters]: password, [branch]: password },
    });
  });
  afterAll(() => server.close());

  async function withDelivery<T>(
    work: (delivery: Delivery) => Promise<T>,
    options: ClientOptions & { userId?: string } = {},
  ): Promise<T> {
    const { userId = headquarters, ...rest } = options;
    const delivery = deliveryFor({ pki, credential }, server.url, { password, ...rest, profile: { userId } });
    try {
      return await work(delivery);
    } finally {
      await delivery.close();
    }
  }

  /** What the server holds for the bank, by its own state. */
  const heldIds = (): string[] =>
    [...server.state.files.values()]
      .filter((file) => file.id.associationCode === '14' && file.bankCode === '2345' && file.accessible)
      .map((file) => file.id.fileId)
      .toSorted();

  it('passes the connection test to the role', async () => {
    const steps = await withDelivery((delivery) => Array.fromAsync(delivery.connectionTest()));
    expect(steps.map(({ step, ok }) => [step, ok])).toEqual(
      ['name', 'proxy', 'tcp', 'tls', 'client-certificate', 'login-screen', 'login', 'role'].map((step) => [
        step,
        true,
      ]),
    );
  });

  it('greets the user by name and refuses a wrong password', async () => {
    const outcome = await withDelivery((delivery) => delivery.login());
    expect(outcome).toMatchObject({ state: 'logged-in', userName: expect.stringContaining('本部') });
    await expect(
      withDelivery((delivery) => delivery.login(), { password: 'wrong1234' }),
    ).rejects.toMatchObject({ code: 'login-refused' });
  });

  it('lists everything exactly once beyond the cap, and never trusts a capped query', async () => {
    const found = await withDelivery((delivery) => delivery.searchAll({}));
    expect(found.incomplete).toEqual([]);
    expect(found.items.map(({ fileId }) => fileId).toSorted()).toEqual(heldIds());
    expect(server.log.searches().some(({ capped }) => capped)).toBe(true);
    for (const item of found.items) {
      expect(item).toMatchObject({
        bankCode: '2345',
        kind: expect.stringMatching(/^[1-4]$/),
        uploadedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      });
    }
  });

  it('says each of the ten conditions so that the server understands it', async () => {
    await withDelivery(async (delivery) => {
      const { items } = await delivery.searchAll({});
      const sample = items.find(
        ({ customerName, branchCode }) => customerName !== null && branchCode !== null,
      );
      if (sample?.uploadedOn == null || sample.decidedOn === null) throw new Error('no sample');
      for (const [criteria, expected] of conditionsOf(sample)) {
        const found = await delivery.searchAll(criteria);
        const ids = items.filter(expected).map(({ fileId }) => fileId);
        expect([criteria, found.items.map(({ fileId }) => fileId).toSorted()]).toEqual([
          criteria,
          ids.toSorted(),
        ]);
      }
    });
  });

  it('sorts by the arrows and turns pages', async () => {
    await withDelivery(async (delivery) => {
      const criteria = { kind: '2' } as const;
      const all = (await delivery.searchAll(criteria)).items;
      const sort = { column: 'customerNo', direction: 'desc' } as const;
      const first = await delivery.search(criteria, sort, 1);
      const shown = [...first.items];
      for (let page = 2; page <= first.pageCount; page += 1)
        shown.push(...(await delivery.search(criteria, sort, page)).items);
      expect(shown.map(({ customerNo }) => customerNo)).toEqual(
        all.toSorted(compareListItems(sort)).map(({ customerNo }) => customerNo),
      );
      const usual = (await delivery.search(criteria, null, 1)).items;
      expect(usual.map(({ fileId }) => fileId)).toEqual(
        all
          .toSorted(compareListItems(null))
          .slice(0, usual.length)
          .map(({ fileId }) => fileId),
      );
    });
  });

  it('yields nothing, without an error, for a search without hits', async () => {
    const found = await withDelivery((delivery) => delivery.searchAll({ customerNo: '999999999' }));
    expect(found).toMatchObject({ items: [], incomplete: [] });
  });

  it.each(['link', 'zip'] as const)('downloads by %s what the server holds', async (method) => {
    await withDelivery(async (delivery) => {
      const wanted = (await delivery.searchAll({})).items.slice(0, 40).map(({ fileId }) => fileId);
      const sizes = new Map<string, number>();
      const outcomes = await delivery.download(
        wanted,
        async (file) => {
          const bytes = Buffer.concat(await Array.fromAsync(file.body));
          expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
          sizes.set(file.fileId, bytes.length);
        },
        { method },
      );
      expect(outcomes.filter(({ error }) => error !== null)).toEqual([]);
      expect([...sizes.keys()].toSorted()).toEqual(wanted.toSorted());
    });
  });

  it('finds a file that was never listed before by its file id', async () => {
    const [fileId = ''] = heldIds();
    const outcomes = await withDelivery((delivery) =>
      delivery.download(
        [fileId, '14_2345001_9_9_999'],
        async (file) => void (await Array.fromAsync(file.body)),
      ),
    );
    expect(outcomes).toMatchObject([{ error: null }, { error: { code: 'file-not-listed' } }]);
  });

  it('logs in again and goes on when the server forgot the session', async () => {
    await withDelivery(async (delivery) => {
      const { items } = await delivery.search({}, null, 1);
      const logins = (): number => server.log.requests().filter(({ action }) => action === 'login').length;
      const before = logins();
      await server.scenario.dropSessions();
      const outcomes = await delivery.download(
        items.slice(0, 5).map(({ fileId }) => fileId),
        async (file) => void (await Array.fromAsync(file.body)),
      );
      expect(outcomes.map(({ error }) => error)).toEqual([null, null, null, null, null]);
      await server.scenario.dropSessions();
      expect((await delivery.search({ kind: '3' }, null, 1)).items.length).toBeGreaterThan(0);
      expect(logins() - before).toBe(2);
    });
  });

  it('shows a branch user only the own branch', async () => {
    const { items } = await withDelivery((delivery) => delivery.searchAll({}), { userId: branch });
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ branchCode }) => branchCode))).toEqual(new Set(['001']));
  });

  it('reads and changes the user’s own settings', async () => {
    await withDelivery(
      async (delivery) => {
        expect(await delivery.userProfile()).toMatchObject({ userId: branch, uploadNotification: true });
        await delivery.changeUserName('見本銀行　見本支店');
        await delivery.changeMailAddress('mihon@example.jp');
        await delivery.setUploadNotification(false);
        expect(await delivery.userProfile()).toEqual({
          userId: branch,
          userName: expect.stringMatching(/^見本銀行\s見本支店$/),
          mailAddress: 'mihon@example.jp',
          uploadNotification: false,
        });
        await delivery.changePassword(password, 'next12345');
        expect(await delivery.login()).toMatchObject({ state: 'logged-in' });
        await delivery.changePassword('next12345', password);
      },
      { userId: branch },
    );
  });

  it('creates a password after the initial one, and resets it again', async () => {
    const user = server.state.users.get('14234500201');
    if (user === undefined) throw new Error('no user');
    const options = { userId: '14234500201', password: user.initialPassword };
    await withDelivery(async (delivery) => {
      expect(await delivery.login()).toEqual({ state: 'password-creation-required', reason: 'initial' });
      await delivery.createPassword('fresh1234');
      expect((await delivery.searchAll({})).items.length).toBeGreaterThan(0);
      await delivery.logout();
      await delivery.resetPassword('14234500201');
    }, options);
    expect(await withDelivery((delivery) => delivery.login(), options)).toMatchObject({ reason: 'initial' });
  });

  it('says that the service is closed', async () => {
    const { rules } = server.state;
    server.state.rules = {
      ...rules,
      serviceHours: { opensAt: '00:00', closesAt: '00:00', closing: { yearly: [], dates: [] } },
    };
    await expect(withDelivery((delivery) => delivery.searchAll({}))).rejects.toMatchObject({
      code: 'outside-service-hours',
    });
    server.state.rules = rules;
  });
});
