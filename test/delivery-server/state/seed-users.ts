/** The users of a seeded world: two for headquarters (web and tool), one for each branch with an id (R36, R54). */
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { Association, Bank } from './association.ts';
import type { Random } from './random.ts';
import { createUser, setPassword, type User } from './user.ts';

export interface SeedUsersOptions {
  readonly associations: readonly Association[];
  readonly random: Random;
  readonly today: IsoDate;
  /** Users who start with a password of their own, by user id. */
  readonly passwords: Readonly<Record<string, string>>;
}

export function seedUsers(options: SeedUsersOptions): Map<string, User> {
  const users = new Map<string, User>();
  for (const association of options.associations) {
    for (const bank of association.banks) {
      for (const user of bankUsers(association.code, bank, options)) users.set(user.id.userId, user);
    }
  }
  for (const [userId, password] of Object.entries(options.passwords)) {
    const user = users.get(userId);
    if (user === undefined) throw new Error(`no user ${userId}`);
    setPassword(user, password, options.today);
  }
  return users;
}

function bankUsers(associationCode: string, bank: Bank, options: SeedUsersOptions): User[] {
  const make = (place: string, name: string, mailbox: string): User =>
    createUser({
      userId: `${associationCode}${bank.code}${place}`,
      initialPassword: `init${String(10_000 + options.random.below(90_000))}`,
      name: `${bank.name} ${name}`,
      mailAddress: `${mailbox}@bank${bank.code}.example.jp`,
      today: options.today,
    });
  return [
    make('00001', '本部', 'honbu'),
    make('00002', '本部 一括ダウンロードツール', 'honbu'),
    ...bank.branches.filter(({ hasUser }) => hasUser).map(({ code, name }) => make(`${code}01`, name, code)),
  ];
}
