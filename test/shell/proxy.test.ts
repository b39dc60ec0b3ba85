/** What a PAC script answers, read as Chromium would read it. */
import { describe, expect, it } from 'vitest';
import { session } from '#test/shell/electron/index.ts';
import { createProxyResolver, firstUsableProxy } from '../../electron/main/shell/proxy-resolver.ts';

describe('a PAC answer', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['PROXY proxy.example.jp:8080', { host: 'proxy.example.jp', port: 8080 }],
    ['proxy proxy.example.jp:8080;DIRECT', { host: 'proxy.example.jp', port: 8080 }],
    ['PROXY proxy.example.jp', { host: 'proxy.example.jp', port: 80 }],
    ['DIRECT; PROXY proxy.example.jp:8080', null],
    ['SOCKS5 socks.example.jp:1080; PROXY b.example.jp:3128', { host: 'b.example.jp', port: 3128 }],
    ['SOCKS socks.example.jp:1080; DIRECT', null],
    ['HTTPS secure.example.jp:443; PROXY b.example.jp:3128; DIRECT', { host: 'b.example.jp', port: 3128 }],
    ['PROXY [2001:db8::1]:8080', { host: '2001:db8::1', port: 8080 }],
    ['PROXY ; PROXY b.example.jp:3128', { host: 'b.example.jp', port: 3128 }],
    ['PROXY b.example.jp:99999; DIRECT', null],
  ])('%j', (answer, expected) => {
    expect(firstUsableProxy(answer)).toEqual(expected);
  });

  it.each(['SOCKS5 socks.example.jp:1080', 'HTTPS secure.example.jp:443', 'PROXY :', 'nonsense'])(
    '%j is a proxy we cannot use, not a direct way',
    (answer) => {
      expect(() => firstUsableProxy(answer)).toThrow(expect.objectContaining({ code: 'proxy-failed' }));
    },
  );
});

it('asks the session', async () => {
  session.defaultSession.proxyAnswer = 'PROXY proxy.example.jp:8080';
  expect(await createProxyResolver(session.defaultSession).resolve('https://example.jp/')).toEqual({
    host: 'proxy.example.jp',
    port: 8080,
  });
});
