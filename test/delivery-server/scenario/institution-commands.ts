/** What happens to an institution's agreement and certificate: renewal, revocation, 利用終了 (R21, R90, R92, E7, E28). */
import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { createPkcs12 } from '#test/support/pki/pkcs12.ts';
import { isIsoDate, toJapanDate } from '#core/domain/japan-time.ts';
import { serviceKey } from '../rules/eligibility.ts';
import { bankOf } from '../state/server-state.ts';
import { command } from './command.ts';

const date = z.string().refine(isIsoDate);
const serialNumber = z.string().regex(/^([0-9A-Fa-f]{2})+$/);
const institution = { associationCode: z.string().default('14'), bankCode: z.string().default('2345') };

export const institutionCommands = {
  /** Open connections end; the next handshake with this certificate fails. `serialNumber` in hexadecimal. */
  revokeCertificate: command(
    z.strictObject({ associationCode: z.string(), serialNumber }),
    ({ pki, closeConnections }, { associationCode, serialNumber: number }) => {
      pki.revokeClient(associationCode, Buffer.from(number, 'hex'));
      closeConnections();
      return { serialNumber: number };
    },
  ),
  /**
   * 更新: a new PKCS#12 (Base64) for the institution. The replaced certificate, when named, is turned away from the
   * beginning of a day by the server's clock, today's by default.
   */
  renewCertificate: command(
    z.strictObject({
      ...institution,
      replaces: z.strictObject({ serialNumber, endsOn: date.optional() }).optional(),
    }),
    async ({ state, pki }, { associationCode, bankCode, replaces }) => {
      bankOf(state, associationCode, bankCode);
      const credential = await pki.clientCredential({ associationCode, bankCode, state: 'valid' });
      if (replaces !== undefined) {
        const { endsOn = state.clock.today(), serialNumber: number } = replaces;
        state.endingCertificates.push({ associationCode, serialNumber: number, endsOn });
      }
      const { serialNumber: issued, validToDate } = new X509Certificate(credential.certificatePem);
      const password = `p12${issued.slice(-10).toLowerCase()}`;
      const pkcs12 = Buffer.from(createPkcs12(credential, password)).toString('base64');
      return { serialNumber: issued, validTo: toJapanDate(validToDate.getTime()), password, pkcs12 };
    },
  ),
  /** 利用終了: nothing is delivered from the business day after on. What is there stays. */
  endService: command(
    z.strictObject({ ...institution, endsOn: date }),
    ({ state }, { endsOn, ...holder }) => {
      bankOf(state, holder.associationCode, holder.bankCode);
      state.serviceEnds.set(serviceKey(holder), endsOn);
      return { endsOn };
    },
  ),
};
