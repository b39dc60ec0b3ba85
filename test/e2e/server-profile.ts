/** What the 接続先 dialog would send for the headquarters user of the emulator's first institution. */
import type { RequestOf } from '#contract/bridge/requests.ts';
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';

export const headquarters = { userId: '14234500001', password: 'Hoshodesk2026' } as const;

export async function describeProfile(
  name: string,
  { pki, url }: { readonly pki: SigningPki; readonly url: string },
): Promise<RequestOf<'profiles.add'>> {
  const credential = await pki.clientCredential({ associationCode: '14', bankCode: '2345', state: 'valid' });
  return {
    name,
    url,
    ...headquarters,
    isInitialPassword: false,
    pkcs12: createPkcs12(credential, 'p12-password'),
    pkcs12Password: 'p12-password',
    serverCaPem: pki.serverCaPem,
    anchorsPem: [pki.signerCaPem],
    tsaAnchorsPem: [pki.tsaCaPem],
  };
}
