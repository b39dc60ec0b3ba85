/** Days on which the server turns a profile away, what it says then, and what staff do about it (R4, R90, R100). */
import type { ErrorCode } from '#contract/error-codes.ts';
import { HoshodeskError } from '#core/hoshodesk-error.ts';
import { daysFrom } from '../truth/days.ts';
import { type Desk, installRenewed, makePassword } from './desk.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

const passwordDays = 120;

/** A sync that must be refused with one of these codes. */
export async function expectRefusal(
  context: YearContext,
  desk: Desk,
  codes: readonly ErrorCode[],
): Promise<void> {
  const { world, findings } = context;
  try {
    await world.app.sync(desk.profile);
    findings.differ(placeOf(context, desk), `a sync succeeded instead of ${codes.join('/')}`);
  } catch (error) {
    const code = error instanceof HoshodeskError ? error.code : String(error);
    if (!codes.some((expected) => expected === code)) {
      findings.differ(placeOf(context, desk), `${code} instead of ${codes.join('/')}`);
    }
    findings.count(`refused: ${code}`);
  }
}

/** Meets what ended since the last look: certificate first, because TLS comes before the password. */
export async function makeAble(context: YearContext, desk: Desk): Promise<void> {
  const { world, findings } = context;
  const today = todayOf(context);
  if (desk.certificateEndsOn !== null && desk.certificateEndsOn <= today) {
    await expectRefusal(context, desk, ['client-certificate-revoked', 'client-certificate-rejected']);
    await installRenewed(world, desk);
    findings.count('certificates renewed after they ended');
  }
  if (daysFrom(desk.passwordSetOn, today) >= passwordDays) {
    await expectRefusal(context, desk, ['password-expired']);
    await makePassword(world, desk, `Tsugi${today.replaceAll('-', '')}`);
    findings.count('passwords renewed');
  }
}
