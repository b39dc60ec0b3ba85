/** Writes what an institution gets from its association into a folder: CA, PKCS#12, passwords, user ids. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import type { DeliveryServer } from './start.ts';

/** Client certificate of one association for the first bank. All members but the codes are paths. */
interface InstitutionHandout {
  readonly associationCode: string;
  readonly associationName: string;
  readonly bankCode: string;
  readonly documents: number;
  readonly p12: string;
  readonly p12PasswordFile: string;
  /** Certificate chain and key as PEM, for curl. */
  readonly certificatePem: string;
  readonly keyPem: string;
  readonly users: readonly {
    readonly userId: string;
    readonly name: string;
    readonly initialPassword: string;
    readonly initialPasswordFile: string;
  }[];
}

export interface Handout {
  readonly url: string;
  readonly controlUrl: string;
  readonly controlToken: string;
  readonly certificateSite: DeliveryServer['certificateSite'];
  readonly serverCa: string;
  readonly signerCa: string;
  readonly tsaCa: string;
  readonly institutions: readonly InstitutionHandout[];
}

const ownerOnly = { mode: 0o600 };

export async function writeHandout(
  server: DeliveryServer,
  pki: SigningPki,
  folder: string,
): Promise<Handout> {
  const root = resolve(folder);
  await mkdir(root, { recursive: true });
  const put = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(root, name), content, ownerOnly);
    return join(root, name);
  };
  const institutions: InstitutionHandout[] = [];
  for (const association of server.state.associations) {
    const bankCode = association.banks[0]?.code ?? '';
    institutions.push(await institutionHandout({ server, pki, put }, association.code, bankCode));
  }
  return {
    url: server.url,
    controlUrl: server.controlUrl,
    controlToken: server.controlToken,
    certificateSite: server.certificateSite,
    serverCa: await put('server-ca.pem', pki.serverCaPem),
    signerCa: await put('signer-ca.pem', pki.signerCaPem),
    tsaCa: await put('tsa-ca.pem', pki.tsaCaPem),
    institutions,
  };
}

interface Tools {
  readonly server: DeliveryServer;
  readonly pki: SigningPki;
  readonly put: (name: string, content: string | Uint8Array) => Promise<string>;
}

const p12Password = 'mihon-p12';

async function institutionHandout(
  { server, pki, put }: Tools,
  associationCode: string,
  bankCode: string,
): Promise<InstitutionHandout> {
  const credential = await pki.clientCredential({ associationCode, bankCode, state: 'valid' });
  const name = `client-${associationCode}-${bankCode}`;
  const users = [...server.state.users.values()].filter(
    ({ id }) => id.associationCode === associationCode && id.bankCode === bankCode,
  );
  return {
    associationCode,
    associationName: server.state.associations.find(({ code }) => code === associationCode)?.name ?? '',
    bankCode,
    documents: [...server.state.files.values()].filter(
      (file) => file.id.associationCode === associationCode && file.bankCode === bankCode,
    ).length,
    p12: await put(`${name}.p12`, createPkcs12(credential, p12Password)),
    p12PasswordFile: await put(`${name}.p12-password`, p12Password),
    certificatePem: await put(`${name}.pem`, [credential.certificatePem, ...credential.chainPem].join('\n')),
    keyPem: await put(`${name}.key`, credential.privateKeyPem),
    users: await Promise.all(
      users.map(async ({ id: { userId }, name: userName, initialPassword }) => ({
        userId,
        name: userName,
        initialPassword,
        initialPasswordFile: await put(`${userId}.initial-password`, initialPassword),
      })),
    ),
  };
}
