/** クライアント証明書取得用サイト (R87, R88, E2): ID and password lead to a PKCS#12; no client certificate is asked for. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import { X509Certificate } from 'node:crypto';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import type { FakePki, Pkcs12Form } from '#test/support/world-types.ts';
import { toJapanDate } from '#core/domain/japan-time.ts';
import { markup } from '../skins/markup.ts';
import type { Association } from '../state/association.ts';
import { readFormValues } from './read-body.ts';
import { textReply, type Reply } from './reply.ts';

/** What the association mailed to the institution (R87). */
export interface CertificateAccount {
  readonly id: string;
  readonly password: string;
  readonly associationCode: string;
  readonly bankCode: string;
}

export interface CertificateSite {
  readonly server: Server;
  readonly accounts: readonly CertificateAccount[];
}

export interface CertificateSiteOptions {
  readonly pki: FakePki;
  readonly associations: readonly Association[];
  readonly hosts: readonly string[];
  readonly form?: Pkcs12Form;
}

interface Issued {
  readonly pkcs12: Uint8Array;
  readonly password: string;
  readonly validTo: string;
}

const loginPath = '/client/login/';
const downloadPath = '/client/download/';
const htmlType = 'text/html; charset=utf-8';

export async function createCertificateSite(options: CertificateSiteOptions): Promise<CertificateSite> {
  const credential = await options.pki.serverCredential(options.hosts);
  const accounts = options.associations.flatMap(({ code, banks }) =>
    banks.map((bank) => ({
      id: `cert${code}${bank.code}`,
      password: `pw${randomBytes(5).toString('hex')}`,
      associationCode: code,
      bankCode: bank.code,
    })),
  );
  const issued = new Map<string, Issued>();
  const server = createServer(
    { cert: [credential.certificatePem, ...credential.chainPem].join('\n'), key: credential.privateKeyPem },
    (request, response) => {
      void answer(request).then(({ status, headers, body }) => {
        response.writeHead(status, headers);
        response.end(body);
      });
    },
  );
  return { server, accounts };

  async function answer(request: IncomingMessage): Promise<Reply> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith(downloadPath)) return download(issued.get(path.slice(downloadPath.length)));
    if (path !== loginPath) return textReply(404, 'Not Found');
    if (request.method !== 'POST') return loginPage('');
    const values = await readFormValues(request, 'utf-8');
    const account = accounts.find(
      ({ id, password }) => id === values.get('id') && password === values.get('password'),
    );
    if (account === undefined) return loginPage('ユーザIDまたはパスワードが違います。');
    const ticket = randomBytes(16).toString('hex');
    const made = await issue(options, account);
    issued.set(ticket, made);
    return downloadPage(ticket, made);
  }
}

async function issue({ pki, form }: CertificateSiteOptions, account: CertificateAccount): Promise<Issued> {
  const { associationCode, bankCode } = account;
  const credential = await pki.clientCredential({ associationCode, bankCode, state: 'valid' });
  const password = randomBytes(6).toString('hex');
  const { validToDate } = new X509Certificate(credential.certificatePem);
  return {
    pkcs12: createPkcs12(credential, password, { form: form ?? 'modern' }),
    password,
    validTo: toJapanDate(validToDate.getTime()),
  };
}

function loginPage(message: string): Reply {
  const page = markup`<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>クライアント証明書取得</title></head>
<body><h1>クライアント証明書取得 ログイン</h1><p role="alert">${message}</p><form method="post" action="${loginPath}">
<p><label>ユーザID <input name="id"></label></p><p><label>パスワード <input type="password" name="password"></label></p>
<button>ログイン</button></form></body></html>`;
  return textReply(200, page.html, htmlType);
}

function downloadPage(ticket: string, { password, validTo }: Issued): Reply {
  const page = markup`<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>クライアント証明書ダウンロード</title></head>
<body><h1>クライアント証明書ダウンロード</h1><dl><dt>有効期限</dt><dd>${validTo}</dd><dt>PKCS#12パスワード</dt><dd>${password}</dd></dl>
<p><a href="${downloadPath}${ticket}">ダウンロード</a></p></body></html>`;
  return textReply(200, page.html, htmlType);
}

/** The file name is the manual's (A5). */
function download(issued: Issued | undefined): Reply {
  if (issued === undefined) return textReply(404, 'Not Found');
  const headers = {
    'Content-Type': 'application/x-pkcs12',
    'Content-Disposition': 'attachment; filename="clientcertcert.p12"',
  };
  return { status: 200, headers, body: Buffer.from(issued.pkcs12) };
}
