/** 債権移管・譲渡, 店舗統廃合 and bank mergers: list items change, file ids do not (R31, R38, E12). */
import { z } from 'zod';
import type { Branch } from '../state/association.ts';
import { bankOf, fileOf, type ServerState } from '../state/server-state.ts';
import type { StoredFile } from '../state/stored-file.ts';
import { createUser } from '../state/user.ts';
import { command } from './command.ts';

const digits = (length: number): z.ZodString => z.string().regex(new RegExp(`^\\d{${length}}$`));
const associationCode = digits(2).default('14');
const bankCode = digits(4).default('2345');

interface Holding {
  readonly associationCode: string;
  readonly bankCode: string;
  readonly branchCode: string;
}

function heldAt(state: ServerState, holding: Holding): readonly StoredFile[] {
  return [...state.files.values()].filter(
    (file) =>
      file.id.associationCode === holding.associationCode &&
      file.bankCode === holding.bankCode &&
      file.branchCode === holding.branchCode,
  );
}

function move(files: readonly StoredFile[], to: Pick<Holding, 'bankCode' | 'branchCode'>): readonly string[] {
  for (const file of files) {
    file.bankCode = to.bankCode;
    file.branchCode = to.branchCode;
  }
  return files.map(({ id }) => id.fileId);
}

/** The branch is no longer 交付対象, and its users end. Its name stays: file ids speak of it. */
function close(state: ServerState, holding: Holding): void {
  const { branches } = bankOf(state, holding.associationCode, holding.bankCode);
  const branch = branches.find(({ code }) => code === holding.branchCode);
  if (branch !== undefined) {
    branch.electronic = false;
    branch.hasUser = false;
  }
  const ofBranch = `${holding.associationCode}${holding.bankCode}${holding.branchCode}`;
  for (const userId of state.users.keys()) if (userId.startsWith(ofBranch)) state.users.delete(userId);
}

/** The new bank's code for each branch: the given one, its own where that is free, else the first free one from 901. */
function newCodes(
  branches: readonly Branch[],
  taken: ReadonlySet<string>,
  given: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...Object.values(given)]);
  const codes = new Map<string, string>();
  for (const { code } of branches) {
    let own = given[code] ?? code;
    for (let next = 901; given[code] === undefined && used.has(own); next += 1) own = String(next);
    used.add(own);
    codes.set(code, own);
  }
  return codes;
}

/** A user of the new bank for a branch that came over; the initial password is made of the user id (R57). */
function admitUser(state: ServerState, holding: Holding, branchName: string) {
  const bank = bankOf(state, holding.associationCode, holding.bankCode);
  const userId = `${holding.associationCode}${bank.code}${holding.branchCode}01`;
  const initialPassword = `init${userId}`;
  const name = `${bank.name} ${branchName}`;
  const mailAddress = `${holding.branchCode}@bank${bank.code}.example.jp`;
  state.users.set(
    userId,
    createUser({ userId, initialPassword, name, mailAddress, today: state.clock.today() }),
  );
  return { userId, initialPassword };
}

export const holderCommands = {
  /** 債権移管・譲渡 of one file. */
  transfer: command(
    z.strictObject({ fileId: z.string(), bankCode: digits(4).optional(), branchCode: digits(3) }),
    ({ state }, { fileId, bankCode: toBank, branchCode }) => {
      const file = fileOf(state, fileId);
      const { code } = bankOf(state, file.id.associationCode, toBank ?? file.bankCode);
      move([file], { bankCode: code, branchCode });
      return { fileId, bankCode: code, branchCode };
    },
  ),
  /** 債権移管・譲渡 of many files to one branch. */
  transferMany: command(
    z.strictObject({
      fileIds: z.array(z.string()).min(1),
      bankCode: digits(4).optional(),
      branchCode: digits(3),
    }),
    ({ state }, { fileIds, bankCode: toBank, branchCode }) => {
      const files = fileIds.map((fileId) => fileOf(state, fileId));
      for (const file of files) {
        const { code } = bankOf(state, file.id.associationCode, toBank ?? file.bankCode);
        move([file], { bankCode: code, branchCode });
      }
      return { fileIds };
    },
  ),
  /** Everything a branch holds goes to another one, within the bank or not. The branch goes on. */
  transferBranch: command(
    z.strictObject({
      associationCode,
      bankCode,
      branchCode: digits(3),
      toBankCode: digits(4).optional(),
      toBranchCode: digits(3),
    }),
    ({ state }, { toBankCode, toBranchCode, ...from }) => {
      const to = bankOf(state, from.associationCode, toBankCode ?? from.bankCode);
      return {
        fileIds: move(heldAt(state, from), { bankCode: to.code, branchCode: toBranchCode }),
      };
    },
  ),
  /** 店舗統廃合: the branch `from` becomes part of `into` and ends, with its users. */
  mergeBranches: command(
    z.strictObject({ associationCode, bankCode, from: digits(3), into: digits(3) }),
    ({ state }, { from, into, ...bank }) => {
      const holding = { ...bank, branchCode: from };
      const fileIds = move(heldAt(state, holding), { bankCode: bank.bankCode, branchCode: into });
      close(state, holding);
      return { fileIds };
    },
  ),
  /**
   * 金融機関合併: branches, files and users of `from` become those of `into`. The bank's code is inside every user id and
   * certificate, so old users end and new ones, with initial passwords, take their place; certificates must be renewed.
   */
  mergeBanks: command(
    z.strictObject({
      associationCode,
      from: digits(4).default('2345'),
      into: digits(4).default('2346'),
      branches: z.record(digits(3), digits(3)).default({}),
    }),
    ({ state }, { associationCode: association, from, into, branches: given }) => {
      const old = bankOf(state, association, from);
      const next = bankOf(state, association, into);
      const codes = newCodes(old.branches, new Set(next.branches.map(({ code }) => code)), given);
      const users: ReturnType<typeof admitUser>[] = [];
      let files = 0;
      for (const branch of old.branches) {
        const holding = { associationCode: association, bankCode: from, branchCode: branch.code };
        const to = { ...holding, bankCode: into, branchCode: codes.get(branch.code) ?? branch.code };
        const known = next.branches.some(({ code }) => code === to.branchCode);
        if (!known) next.branches.push({ ...branch, code: to.branchCode });
        if (branch.hasUser && !known) users.push(admitUser(state, to, branch.name));
        files += move(heldAt(state, holding), to).length;
        close(state, holding);
      }
      close(state, { associationCode: association, bankCode: from, branchCode: '000' });
      return { files, branches: Object.fromEntries(codes), users };
    },
  ),
};
