/** Every fault of the way and of the answer has its own code, and nothing broken is taken for a file. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  quickLimits,
  createWorld,
  deliveryFor,
  html,
  startScriptedServer,
  type ClientOptions,
  type ScriptedServer,
  type World,
} from './scripted-server.ts';
import { createSmallSite, samplePdf } from './small-site.ts';

const fileId = '14_2345001_11111111_22222222_000';
const files = [{ fileId, kind: '1', branch: '001', uploadedOn: '2020-04-01', name: '見本' }];

let world: World;
let server: ScriptedServer;
beforeAll(async () => {
  world = await createWorld();
  server = await startScriptedServer(world);
});
afterAll(() => server.close());

type Fault = (response: ServerResponse, request: IncomingMessage) => void;

/** Downloads the one file while its link answers with a fault; returns the outcome's code and what got through. */
async function downloadUnder(
  fault: Fault,
  limits: object = {},
): Promise<{ code: string | null; bytes: number; tries: number }> {
  const site = createSmallSite('plain', files);
  let tries = 0;
  server.play((request, response, body) => {
    if (!request.url?.includes('/file')) return site.script(request, response, body);
    tries += 1;
    fault(response, request);
  });
  const delivery = deliveryFor(world, server.origin, { limits: { ...quickLimits, ...limits } });
  let bytes = 0;
  const [outcome] = await delivery.download([fileId], async (file) => {
    const chunks = [];
    for await (const chunk of file.body) chunks.push(chunk);
    bytes = Buffer.concat(chunks).length;
  });
  await delivery.close();
  const error = outcome?.error as { code: string } | null;
  return { code: error?.code ?? null, bytes, tries };
}

const pdfHead = (length: number): Record<string, string | number> => ({
  'content-type': 'application/pdf',
  'content-length': length,
});

describe('a file link', () => {
  const faults: Readonly<Record<string, readonly [Fault, string, object?]>> = {
    'an HTML page instead': [(response) => html(response, '<h1>お知らせ</h1>'), 'not-a-pdf'],
    'JSON instead': [
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":1}'),
      'not-a-pdf',
    ],
    'nothing at all': [(response) => void response.writeHead(200, pdfHead(0)).end(), 'not-a-pdf'],
    'a byte before the PDF header': [
      (response) =>
        void response
          .writeHead(200, pdfHead(samplePdf.length + 1))
          .end(Buffer.concat([Buffer.from(' '), samplePdf])),
      'not-a-pdf',
    ],
    'an error message': [(response) => html(response, '<p>ファイルを表示できません。</p>'), 'server-message'],
    'a page about service hours': [
      (response) => html(response, '<p>ただいまサービス提供時間外です</p>'),
      'outside-service-hours',
    ],
    'status 500': [(response) => html(response, 'error', 500), 'server-error'],
    'status 503': [(response) => html(response, 'busy', 503), 'server-unavailable'],
    'status 404': [(response) => html(response, 'not found', 404), 'response-status-unexpected'],
    'a body cut off in the middle': [
      (response) => {
        response.writeHead(200, pdfHead(samplePdf.length));
        response.write(samplePdf.subarray(0, 100), () => response.socket?.end());
      },
      'body-truncated',
    ],
    'a length announced too long': [
      (response) => {
        response.writeHead(200, pdfHead(samplePdf.length + 10));
        response.write(samplePdf, () => response.socket?.end());
      },
      'length-mismatch',
    ],
    'a length announced too short': [
      (response) => void response.writeHead(200, pdfHead(samplePdf.length - 20)).end(samplePdf),
      'length-mismatch',
    ],
    'a connection reset in the middle': [
      (response) => {
        response.writeHead(200, pdfHead(samplePdf.length));
        response.write(samplePdf.subarray(0, 100), () => setImmediate(() => server.reset()));
      },
      'connection-reset',
    ],
    'a body that stalls': [
      (response) => void response.writeHead(200, pdfHead(samplePdf.length)).write(samplePdf.subarray(0, 100)),
      'read-timeout',
      { readTimeoutMs: 300 },
    ],
    'headers that never come': [() => undefined, 'read-timeout', { readTimeoutMs: 300 }],
    'a body beyond the cap': [
      (response) => void response.writeHead(200, pdfHead(samplePdf.length)).end(samplePdf),
      'response-too-large',
      { maxPdfBytes: 1_000 },
    ],
    'headers beyond the cap': [
      (response) =>
        void response
          .writeHead(200, { ...pdfHead(samplePdf.length), 'x-padding': 'x'.repeat(15_000) })
          .end(samplePdf),
      'response-too-large',
      { maxHeaderBytes: 8_192 },
    ],
    'a body slower than the minimum rate': [
      trickle,
      'transfer-too-slow',
      { rateWindowMs: 100, minimumBytesPerSecond: 100_000 },
    ],
  };

  function trickle(response: ServerResponse): void {
    response.writeHead(200, pdfHead(samplePdf.length));
    let sent = 0;
    const timer = setInterval(() => {
      if (sent >= samplePdf.length || response.destroyed) return clearInterval(timer);
      response.write(samplePdf.subarray(sent, (sent += 10)));
    }, 20);
  }

  it.each(Object.keys(faults))('that answers with %s fails with its own code', async (name) => {
    const [fault, code, limits] = faults[name] ?? [];
    if (fault === undefined) throw new Error(name);
    expect((await downloadUnder(fault, limits)).code).toBe(code);
  });

  it('is tried again after a passing fault and then yields the whole file', async () => {
    let first = true;
    const { code, bytes, tries } = await downloadUnder((response, request) => {
      if (first) request.socket.destroy();
      else response.writeHead(200, pdfHead(samplePdf.length)).end(samplePdf);
      first = false;
    });
    expect({ code, bytes, tries }).toEqual({ code: null, bytes: samplePdf.length, tries: 2 });
  });
});

it('takes a document that the server itself has without its end, for others to judge', async () => {
  const torn = samplePdf.subarray(0, -20);
  const result = await downloadUnder(
    (response) => void response.writeHead(200, pdfHead(torn.length)).end(torn),
  );
  expect(result).toMatchObject({ code: null, bytes: torn.length });
});

it('never tries again when it is the receiver that failed', async () => {
  const site = createSmallSite('plain', files);
  server.play(site.script);
  const delivery = deliveryFor(world, server.origin);
  let calls = 0;
  const full = new Error('disk full');
  const [outcome] = await delivery.download([fileId], () => {
    calls += 1;
    return Promise.reject(full);
  });
  await delivery.close();
  expect(outcome?.error).toBe(full);
  expect(calls).toBe(1);
});

describe('the way to the server', () => {
  const codeOf = async (origin: string, options: ClientOptions = {}): Promise<unknown> => {
    const delivery = deliveryFor(world, origin, options);
    const code = await delivery.login().then(
      () => null,
      (error: { code?: string }) => error.code,
    );
    await delivery.close();
    return code;
  };

  it('is refused where nobody listens', async () => {
    const tcp = createTcpServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => tcp.once('listening', resolve));
    const { port } = tcp.address() as AddressInfo;
    await new Promise((resolve) => tcp.close(resolve));
    expect(await codeOf(`https://localhost:${port}`)).toBe('connection-refused');
  });

  it('is unknown where the name does not exist', async () => {
    expect(await codeOf('https://no-such-host.invalid')).toBe('name-not-resolved');
  });

  it('times out where TLS is never answered', async () => {
    const tcp = createTcpServer(() => undefined).listen(0, '127.0.0.1');
    await new Promise((resolve) => tcp.once('listening', resolve));
    const { port } = tcp.address() as AddressInfo;
    expect(
      await codeOf(`https://localhost:${port}`, { limits: { ...quickLimits, connectTimeoutMs: 100 } }),
    ).toBe('connection-timeout');
    tcp.close();
  });

  it('is refused by us where the server is not of our authority, for another host, or expired', async () => {
    const pki = (await createWorld()).pki;
    expect(await codeOf(server.origin, { profile: { serverCaPem: pki.serverCaPem } })).toBe(
      'server-certificate-untrusted',
    );
    const elsewhere = await startScriptedServer(world, { hosts: ['other.example'] });
    expect(await codeOf(elsewhere.origin)).toBe('server-certificate-wrong-host');
    await elsewhere.close();
  });

  it('is refused where the server speaks no TLS 1.2 or later', async () => {
    const old = await startScriptedServer(world, {
      tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' },
    });
    expect(await codeOf(old.origin)).toBe('tls-version-refused');
    await old.close();
  });

  it('is reset while the handshake runs', async () => {
    const tcp = createTcpServer((socket) => socket.resetAndDestroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => tcp.once('listening', resolve));
    const { port } = tcp.address() as AddressInfo;
    expect(await codeOf(`https://localhost:${port}`)).toBe('connection-reset');
    tcp.close();
  });
});
