/** Every error code in Japanese. */
import type { ErrorCode } from '../../error-codes.ts';
import type { ErrorText } from '../text-shapes.ts';
import { archiveErrors } from './archive-errors.ts';
import { certificateErrors } from './certificate-errors.ts';
import { configurationErrors } from './configuration-errors.ts';
import { credentialsErrors } from './credentials-errors.ts';
import { networkErrors } from './network-errors.ts';
import { otherErrors } from './other-errors.ts';

export const errors: Readonly<Record<ErrorCode, ErrorText>> = {
  ...archiveErrors,
  ...certificateErrors,
  ...configurationErrors,
  ...credentialsErrors,
  ...networkErrors,
  ...otherErrors,
};
