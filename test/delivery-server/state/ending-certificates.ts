/** Turns away the client certificates whose day has come (R90, R92). */
import type { SigningPki } from '#test/support/pki/fake-pki.ts';
import type { ServerState } from './server-state.ts';

/** TLS judges validity by the machine's clock, so the end of a certificate by the server's clock is a revocation. */
export function endCertificatesDue(state: ServerState, pki: Pick<SigningPki, 'revokeClient'>): void {
  const today = state.clock.today();
  for (const ending of state.endingCertificates.filter(({ endsOn }) => endsOn <= today)) {
    pki.revokeClient(ending.associationCode, Buffer.from(ending.serialNumber, 'hex'));
    state.endingCertificates.splice(state.endingCertificates.indexOf(ending), 1);
  }
}
