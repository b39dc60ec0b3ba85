/** The user's own screens: passwords, name, mail address, notification – in two markups (R99, R109–R111). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  deliveryFor,
  startScriptedServer,
  type ScriptedServer,
  type World,
} from '../scripted-server.ts';
import { createUserSite } from './user-site.ts';

const branchUser = { userId: '14234512301' };
let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

describe.each(['direct', 'confirming'] as const)('ユーザメンテ in the %s markup', (style) => {
  it('is read, changed tab by tab, and read again', async () => {
    const site = createUserSite(style);
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin, { profile: branchUser });
    expect(await delivery.userProfile()).toEqual({
      userId: '14234500001',
      userName: 'テスト本店1支店1',
      mailAddress: 'a@example.jp',
      uploadNotification: true,
    });
    await delivery.changeUserName('見本支店');
    await delivery.changeMailAddress('b@example.jp');
    await delivery.setUploadNotification(false);
    expect(await delivery.userProfile()).toMatchObject({
      userName: '見本支店',
      mailAddress: 'b@example.jp',
      uploadNotification: false,
    });
    await delivery.close();
  });

  it('changes the password, and the session’s next login uses the new one', async () => {
    const site = createUserSite(style);
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin);
    await delivery.changePassword('abc12345', 'new12345');
    expect(site.user.password).toBe('new12345');
    expect(await delivery.login()).toMatchObject({ state: 'logged-in' });
    await delivery.close();
  });

  it('tells why the server refused a password', async () => {
    server.play(createUserSite(style).script);
    const delivery = deliveryFor(world, server.origin);
    await expect(delivery.changePassword('wrong1234', 'new12345')).rejects.toMatchObject({
      code: 'password-rejected',
      detail: '現在のパスワードが違います。',
    });
    await delivery.close();
  });
});

describe('local rules', () => {
  it('keep headquarters from turning the notification off', async () => {
    const site = createUserSite('direct');
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin);
    await expect(delivery.setUploadNotification(false)).rejects.toMatchObject({ detail: 'R111' });
    expect(site.changes).toEqual([]);
    await delivery.close();
  });

  it.each([
    ['short1', 'length'],
    ['漢字12345678', 'characters'],
    ['onlyletters', 'mixture'],
    ['abc12345', 'same'],
  ])('refuse the new password %s before anything is sent', async (password, detail) => {
    const delivery = deliveryFor(world, server.origin);
    const before = server.requests.length;
    await expect(delivery.changePassword('abc12345', password)).rejects.toMatchObject({
      code: 'password-rule-violated',
      detail,
    });
    expect(server.requests).toHaveLength(before);
    await delivery.close();
  });
});

describe('パスワード作成', () => {
  it('follows a login with the initial password and leads to the menu', async () => {
    const site = createUserSite('direct', true);
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin, { password: 'first1234' });
    expect(await delivery.login()).toEqual({ state: 'password-creation-required', reason: 'initial' });
    await delivery.createPassword('fresh1234');
    expect(site.user).toMatchObject({ password: 'fresh1234', initial: false });
    expect(await delivery.userProfile()).toMatchObject({ userName: 'テスト本店1支店1' });
    await delivery.close();
  });

  it('tells an expired password from an initial one', async () => {
    const site = createUserSite('direct');
    site.user.expired = true;
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin);
    expect(await delivery.login()).toMatchObject({ reason: 'expired' });
    await expect(delivery.searchAll({})).rejects.toMatchObject({ code: 'password-expired' });
    await delivery.close();
  });

  it('refuses the initial password as the new one, and passes on the server’s own refusal', async () => {
    const site = createUserSite('direct', true);
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin, { password: 'first1234' });
    await delivery.login();
    await expect(delivery.createPassword('first1234')).rejects.toMatchObject({
      code: 'password-rule-violated',
      detail: 'same',
    });
    await expect(delivery.createPassword('taken1234')).rejects.toMatchObject({
      code: 'password-rejected',
      detail: '過去に使用したパスワードは使用できません。',
    });
    expect(site.user.initial).toBe(true);
    await delivery.close();
  });
});

describe('パスワード初期化', () => {
  it('is done from the login screen', async () => {
    const site = createUserSite('direct');
    server.play(site.script);
    const delivery = deliveryFor(world, server.origin);
    await delivery.resetPassword('14234500001');
    expect(site.changes).toEqual(['/reset2']);
    await expect(delivery.resetPassword('14234599999')).rejects.toMatchObject({
      code: 'server-message',
      detail: 'ユーザIDが存在しません。',
    });
    await expect(delivery.resetPassword('123')).rejects.toMatchObject({ code: 'user-id-invalid' });
    await delivery.close();
  });
});
