/** Everything the server knows, in one place; scenario commands change it, screens read it. */
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { Rules } from '../rules/rules.ts';
import type { Association, Bank } from './association.ts';
import type { ServerClock } from './clock.ts';
import type { Mail } from './outbox.ts';
import type { StoredFile } from './stored-file.ts';
import type { User } from './user.ts';

/** A client certificate that is turned away from the beginning of a day. */
export interface EndingCertificate {
  readonly associationCode: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly endsOn: IsoDate;
}

export interface ServerState {
  readonly associations: readonly Association[];
  /** By user id. */
  readonly users: Map<string, User>;
  /** By file id. */
  readonly files: Map<string, StoredFile>;
  readonly outbox: Mail[];
  readonly clock: ServerClock;
  /** 利用終了日 by association and bank, e.g. `14-2345` (R21). */
  readonly serviceEnds: Map<string, IsoDate>;
  readonly endingCertificates: EndingCertificate[];
  /** How many numbers were made up for files so far. */
  numbersGiven: number;
  rules: Rules;
}

/** Throws when the world has no such association: a mistake in the test. */
export function associationOf(state: ServerState, code: string): Association {
  const found = state.associations.find((association) => association.code === code);
  if (found === undefined) throw new Error(`no association ${code}`);
  return found;
}

export function bankOf(state: ServerState, associationCode: string, bankCode: string): Bank {
  const found = associationOf(state, associationCode).banks.find(({ code }) => code === bankCode);
  if (found === undefined) throw new Error(`association ${associationCode} has no bank ${bankCode}`);
  return found;
}

/** A branch's name; the code itself for a branch nobody named. */
export function branchName(bank: Bank, branchCode: string): string {
  return bank.branches.find(({ code }) => code === branchCode)?.name ?? `${branchCode}支店`;
}

/** Throws when the world has no such file: a mistake in the test. */
export function fileOf(state: ServerState, fileId: string): StoredFile {
  const file = state.files.get(fileId);
  if (file === undefined) throw new Error(`no file ${fileId}`);
  return file;
}

export function userOf(state: ServerState, userId: string): User {
  const user = state.users.get(userId);
  if (user === undefined) throw new Error(`no user ${userId}`);
  return user;
}
