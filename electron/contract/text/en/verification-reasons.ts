/** Every cause a verification can give, in English. */
import type { ReasonCode } from '../../verification-reasons.ts';
import type { ReasonText } from '../text-shapes.ts';
import { pdfReasons } from './verification-reasons-pdf.ts';
import { signatureReasons } from './verification-reasons-signature.ts';
import { timeReasons } from './verification-reasons-time.ts';

export const verificationReasons: Readonly<Record<ReasonCode, ReasonText>> = {
  ...pdfReasons,
  ...signatureReasons,
  ...timeReasons,
};
