/** Builds the seeded world of a server (E6, E33). */
import type { IsoMinute } from '#contract/guarantee-file.ts';
import { type Rules, usualRules } from '../rules/rules.ts';
import { usualAssociations, type Association } from './association.ts';
import { createServerClock } from './clock.ts';
import { createRandom } from './random.ts';
import { seedFiles } from './seed-files.ts';
import { seedUsers } from './seed-users.ts';
import type { ServerState } from './server-state.ts';

export interface WorldOptions {
  readonly associations?: readonly Association[] | undefined;
  readonly seed?: number | undefined;
  /** Files of the first bank: a number for the first association (others get a quarter of it), or a number for each. */
  readonly documents?: number | Readonly<Record<string, number>> | undefined;
  /** The clock then stands still until moved; absent = the machine's time. */
  readonly clockStart?: IsoMinute | undefined;
  readonly rules?: Partial<Rules> | undefined;
  /** Users who start with a password of their own, by user id. */
  readonly passwords?: Readonly<Record<string, string>> | undefined;
}

const usualDocuments = 40;
/** Files of each further bank, which the first bank's users must never see. */
const otherBankDocuments = 5;

export function createState(options: WorldOptions): ServerState {
  const clock = createServerClock(options.clockStart);
  // Copies, because mergers change them, and one for each: a bank of the same code is another customer elsewhere.
  const associations = (options.associations ?? usualAssociations).map((each) => structuredClone(each));
  const seed = options.seed ?? 1;
  const today = clock.today();
  const state: ServerState = {
    associations,
    users: seedUsers({ associations, random: createRandom(seed), today, passwords: options.passwords ?? {} }),
    files: new Map(),
    outbox: [],
    clock,
    serviceEnds: new Map(),
    endingCertificates: [],
    numbersGiven: 0,
    rules: { ...usualRules, ...options.rules },
  };
  for (const [index, association] of associations.entries()) {
    for (const [place, bank] of association.banks.entries()) {
      const count =
        place === 0 ? documentCount(options.documents, association.code, index) : otherBankDocuments;
      const random = createRandom(seed + 1_000 * (index + 1) + place);
      const files = seedFiles({ association, bank, count, random, today });
      for (const file of files) state.files.set(file.id.fileId, file);
    }
  }
  return state;
}

function documentCount(documents: WorldOptions['documents'], code: string, index: number): number {
  if (typeof documents === 'object') return documents[code] ?? 0;
  const count = documents ?? usualDocuments;
  return index === 0 ? count : Math.ceil(count / 4);
}
