/** One 接続先 as its staff keep it: profile, user, password, client certificate, and what it could know. */
import type { Mail } from '#test/delivery-server/state/outbox.ts';
import { type ClientRecord, createClientRecord } from '../truth/client-record.ts';
import { dayOf } from '../truth/days.ts';
import type { Viewer } from '../truth/server-record.ts';
import type { YearWorld } from '../world/year-world.ts';

interface Certificate {
  readonly serialNumber: string;
  readonly pkcs12: Uint8Array;
  readonly password: string;
}

export interface Desk {
  readonly profile: string;
  readonly known: ClientRecord;
  userId: string;
  viewer: Viewer;
  /** The last sync did not come to its end, so that some of what it brought is not verified. */
  isInterrupted: boolean;
  /** Mails of the user that nobody has imported yet. */
  readonly mailbox: Mail[];
  /** Mails of the outbox that were delivered. */
  outboxRead: number;
  password: string;
  passwordSetOn: string;
  /** Imported into the profile. */
  certificate: Certificate;
  /** First day on which the imported certificate is turned away. */
  certificateEndsOn: string | null;
  /** Handed out by the association, not imported yet. */
  renewed: Certificate | null;
}

export interface NewDesk {
  readonly profile: string;
  readonly userId: string;
}

const firstPassword = 'Hajime2026';

/** Registers the profile with its initial password and sets one of its own on the way (R99). */
export async function openDesk(world: YearWorld, { profile, userId }: NewDesk): Promise<Desk> {
  const viewer = viewerOf(userId);
  const desk: Desk = {
    profile,
    known: createClientRecord(),
    userId,
    viewer,
    isInterrupted: false,
    mailbox: [],
    outboxRead: world.server.state.outbox.length,
    password: initialPasswordOf(world, userId),
    passwordSetOn: dayOf(world.now()),
    certificate: await requestCertificate(world, viewer),
    certificateEndsOn: null,
    renewed: null,
  };
  await register(world, desk, { isInitialPassword: true });
  await makePassword(world, desk, firstPassword);
  return desk;
}

/** The user ids changed with the bank: the profile of that name is made anew; its archive stays. */
export async function moveDesk(world: YearWorld, desk: Desk, userId: string): Promise<void> {
  await world.app.removeProfile(desk.profile);
  desk.userId = userId;
  desk.mailbox.splice(0);
  desk.outboxRead = world.server.state.outbox.length;
  desk.viewer = viewerOf(userId);
  desk.password = initialPasswordOf(world, userId);
  desk.certificate = await requestCertificate(world, desk.viewer);
  desk.certificateEndsOn = null;
  desk.renewed = null;
  await register(world, desk, { isInitialPassword: true });
  await makePassword(world, desk, firstPassword);
}

/** Imports the renewed certificate in place of the old one. */
export async function installRenewed(world: YearWorld, desk: Desk): Promise<void> {
  if (desk.renewed === null) throw new Error(`${desk.profile} has no new certificate`);
  desk.certificate = desk.renewed;
  desk.certificateEndsOn = null;
  desk.renewed = null;
  await world.app.removeProfile(desk.profile);
  await register(world, desk, { isInitialPassword: false });
}

/** パスワード作成 at a login that asks for it. */
export async function makePassword(world: YearWorld, desk: Desk, newPassword: string): Promise<void> {
  const steps = await world.app.connect(desk.profile, { newPassword, onStep: () => undefined });
  const failed = steps.find(({ ok }) => !ok);
  if (failed !== undefined) throw new Error(`${desk.profile}: ${JSON.stringify(failed)}`);
  desk.password = newPassword;
  desk.passwordSetOn = dayOf(world.now());
}

export async function requestCertificate(
  { server }: YearWorld,
  { associationCode, bankCode }: Viewer,
  replaces?: { readonly serialNumber: string; readonly endsOn: string },
): Promise<Certificate> {
  const request = { associationCode, bankCode, ...(replaces && { replaces }) };
  const { serialNumber, pkcs12, password } = await server.scenario.renewCertificate(request);
  return { serialNumber, password, pkcs12: Buffer.from(pkcs12, 'base64') };
}

async function register(
  { app, server, pki }: YearWorld,
  { profile, userId, password, certificate }: Desk,
  options: { readonly isInitialPassword: boolean },
): Promise<void> {
  await app.addProfile({
    name: profile,
    url: server.url,
    userId,
    password,
    ...options,
    pkcs12: certificate.pkcs12,
    pkcs12Password: certificate.password,
    serverCaPem: pki.serverCaPem,
    anchorsPem: [pki.signerCaPem],
    tsaAnchorsPem: [pki.tsaCaPem],
  });
}

function initialPasswordOf({ server }: YearWorld, userId: string): string {
  const user = server.state.users.get(userId);
  if (user === undefined) throw new Error(`no user ${userId}`);
  return user.initialPassword;
}

/** Association, bank and branch are inside the user id; branch 000 is headquarters (R35, R36). */
function viewerOf(userId: string): Viewer {
  const branchCode = userId.slice(6, 9);
  return {
    associationCode: userId.slice(0, 2),
    bankCode: userId.slice(2, 6),
    branchCode: branchCode === '000' ? null : branchCode,
  };
}
