/** パスワード作成 in an order that never loses the password: vault first, server second, vault again (R99). */
import type { ProfileSecrets } from '../credentials/index.ts';
import type { Delivery } from '../delivery/index.ts';
import { passwordRuleViolation } from '#contract/password-rule.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import type { UseCaseContext } from './context.ts';

/** Throws `password-rule-violated` with what is broken, before anything is sent (R100). */
export function requireAcceptablePassword(password: string): void {
  const violation = passwordRuleViolation(password);
  if (violation !== null) throw new HoshodeskError('password-rule-violated', violation);
}

/** Sends the new password to the パスワード作成 screen that is open in `delivery`. */
export async function createPassword(
  context: UseCaseContext,
  profileName: string,
  request: { readonly delivery: Delivery; readonly newPassword: string },
): Promise<void> {
  const secrets = await context.vault.read(profileName);
  await context.vault.write(profileName, { ...secrets, pendingPassword: request.newPassword });
  try {
    await request.delivery.createPassword(request.newPassword);
  } catch (error) {
    // A refusal is a definite answer; after anything else the server may or may not have taken the password.
    if (isRefusal(error)) await context.vault.write(profileName, secrets);
    throw error;
  }
  await context.vault.write(profileName, promote(secrets, request.newPassword));
}

function isRefusal(error: unknown): boolean {
  return error instanceof HoshodeskError && error.code === 'password-rejected';
}

/**
 * Reads the secrets of a profile. If an earlier run ended between sending a new password and hearing the answer,
 * finds out which of the two the server knows, with a single login by the new one.
 */
export async function settlePendingPassword(
  context: UseCaseContext,
  stored: StoredProfile,
): Promise<ProfileSecrets> {
  const { pendingPassword, ...secrets } = await context.vault.read(stored.profile.name);
  if (pendingPassword === undefined) return secrets;
  const settled = (await isAccepted(context, stored, { ...secrets, password: pendingPassword }))
    ? promote(secrets, pendingPassword)
    : secrets;
  await context.vault.write(stored.profile.name, settled);
  return settled;
}

function promote(secrets: ProfileSecrets, password: string): ProfileSecrets {
  const { pendingPassword: _, ...rest } = secrets;
  return { ...rest, password };
}

async function isAccepted(
  context: UseCaseContext,
  stored: StoredProfile,
  secrets: ProfileSecrets,
): Promise<boolean> {
  const delivery = context.createDelivery(stored, secrets);
  try {
    await delivery.login();
    await delivery.logout();
    return true;
  } catch (error) {
    if (error instanceof HoshodeskError && error.code === 'login-refused') return false;
    throw error;
  } finally {
    await delivery.close();
  }
}
