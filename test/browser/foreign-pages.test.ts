/** A page of somebody else in the same browser, on the same machine or of another site: it gets nothing from the host. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type AttackGround, openAttackGround } from './attack-ground.ts';

let ground: AttackGround;

beforeAll(async () => {
  ground = await openAttackGround();
});

afterAll(() => ground.close());

describe('a page elsewhere, in the same browser', () => {
  const open = async (origin: string): Promise<Page> => {
    const other = await ground.context.newPage();
    onTestFinished(() => other.close());
    await other.goto(`${origin}/page`);
    return other;
  };

  /** The same machine under its address (same-site) and under its name (cross-site). */
  describe.each(['127.0.0.1', 'localhost'])('at %s', (name) => {
    const openThere = () => open(`http://${name}:${ground.attackerPort}`);

    it('calls nothing', async () => {
      const other = await openThere();
      const outcomes = await other.evaluate(async (origin) => {
        const path = `${origin}/call/evil.attack`;
        const json = { 'Content-Type': 'application/json' };
        const attempts: RequestInit[] = [
          { method: 'POST', credentials: 'include', headers: json, body: '{}' },
          { method: 'POST', credentials: 'include', body: '{}' },
          { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' },
          { credentials: 'include' },
        ];
        const results = await Promise.all(
          attempts.map((each) =>
            fetch(path, each).then(
              ({ type }) => type,
              () => 'refused',
            ),
          ),
        );
        navigator.sendBeacon(path, new Blob(['{}'], { type: 'text/plain' }));
        return results;
      }, ground.host.origin);
      expect(outcomes).toEqual(['refused', 'refused', 'opaque', 'refused']);
      await post(other);
      expect(ground.host.reached.map(({ channel }) => channel)).not.toContain('evil.attack');
    });

    it('hears no events', async () => {
      const other = await openThere();
      const heard = await other.evaluate(
        (origin) =>
          new Promise((resolve) => {
            const source = new EventSource(`${origin}/events`, { withCredentials: true });
            source.addEventListener('open', () => resolve('open'));
            source.addEventListener('error', () => resolve(`closed ${source.readyState}`));
          }),
        ground.host.origin,
      );
      expect(heard).toBe('closed 2');
    });

    it('cannot load, frame or open our pages', async () => {
      const other = await openThere();
      const script = await other.evaluate(
        (origin) =>
          new Promise((resolve) => {
            const element = document.createElement('script');
            element.src = `${origin}/bridge.js`;
            element.addEventListener('load', () => resolve('loaded'));
            element.addEventListener('error', () => resolve('refused'));
            document.body.append(element);
          }),
        ground.host.origin,
      );
      expect(script).toBe('refused');
      const framed = other.waitForResponse((answer) => answer.url().startsWith(ground.host.origin), {
        timeout: 10_000,
      });
      await other.evaluate((origin) => {
        const frame = document.createElement('iframe');
        frame.src = `${origin}/`;
        document.body.append(frame);
      }, ground.host.origin);
      expect((await framed).status()).toBe(403);
      const [answer] = await Promise.all([
        other.waitForNavigation(),
        other.evaluate((origin) => location.assign(`${origin}/`), ground.host.origin),
      ]);
      expect(answer?.status()).toBe(403);
    });
  });
});

/** A form needs no leave of anybody to be sent. */
async function post(other: Page): Promise<void> {
  const [answer] = await Promise.all([
    other.waitForNavigation(),
    other.evaluate((origin) => {
      const form = document.createElement('form');
      Object.assign(form, { action: `${origin}/call/evil.attack`, method: 'post', enctype: 'text/plain' });
      const field = document.createElement('input');
      Object.assign(field, { name: '{"a', value: '":1}' });
      form.append(field);
      document.body.append(form);
      form.submit();
    }, ground.host.origin),
  ]);
  expect(answer?.status()).toBe(403);
}
