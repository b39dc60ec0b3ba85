/** Starts a server with a person in front of it, and lets both go after each test. */
import { onTestFinished } from 'vitest';
import { createFakePki, type SigningPki } from '#test/support/pki/fake-pki.ts';
import { type DeliveryServer, type DeliveryServerOptions, startDeliveryServer } from '../index.ts';
import { createPerson, type Pairs, type Person } from './person.ts';

export const headquarters = '14234500001';
export const branchUser = '14234500201';
export const password = 'Mihon2026';
const noon = '2026-04-15T12:00';

let shared: Promise<SigningPki> | undefined;

/** One set of keys for all tests of a file: making them takes seconds. */
export function sharedPki(): Promise<SigningPki> {
  shared ??= createFakePki();
  return shared;
}

/** A server whose clock stands at noon and whose two users of the tests have their own password. */
export async function startWorld(options: Partial<DeliveryServerOptions> = {}): Promise<DeliveryServer> {
  const passwords = { [headquarters]: password, [branchUser]: password, '16234500001': password };
  const server = await startDeliveryServer({
    pki: await sharedPki(),
    clockStart: noon,
    passwords,
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

/** Someone with a valid certificate of the bank, at the login screen. */
export async function personAt(server: DeliveryServer, associationCode = '14'): Promise<Person> {
  const pki = await sharedPki();
  const credential = await pki.clientCredential({ associationCode, bankCode: '2345', state: 'valid' });
  const person = createPerson(server.url, pki, credential);
  onTestFinished(() => person.close());
  await person.open('/');
  return person;
}

export function credentials(userId: string, secret: string = password): Pairs {
  return [
    ['userId', userId],
    ['password', secret],
  ];
}

/** Someone who has logged in and sees the menu. */
export async function loggedIn(server: DeliveryServer, userId: string = headquarters): Promise<Person> {
  const person = await personAt(server, userId.slice(0, 2));
  await person.press('ログイン', credentials(userId));
  return person;
}

/** Runs a search from wherever the person is. */
export async function searchFor(person: Person, values: Pairs = []): Promise<void> {
  await person.press('保証書検索');
  await person.press('検索', values);
}

/** File ids of the rows shown, in their order. */
export function rowsOf(person: Person): string[] {
  const { $ } = person.seen();
  return $('input[name=file]')
    .toArray()
    .map((element) => String($(element).attr('value')));
}
