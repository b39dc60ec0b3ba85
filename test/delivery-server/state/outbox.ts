/** Notification mails the service would have sent (E22): kept, never sent. */

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly userId: string;
  readonly fileId: string;
  readonly subject: string;
  readonly body: string;
  readonly sentAtMs: number;
}

/** The one sender (R11). */
export const mailSender = 'common-system@cgcsc.co.jp';
