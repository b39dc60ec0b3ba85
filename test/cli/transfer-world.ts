/** Three banks of one association, one of them the former holder of what others hold now. */
import type { Association } from '#test/delivery-server/state/association.ts';
import {
  type CommandResult,
  type CommandWorld,
  createCommandWorld,
  headquarters,
  password,
} from './command-world.ts';

export const profile = '本部';
export const laterHeadquarters = '14234600001';

const branch = (code: string) => ({ code, name: `${code}支店`, electronic: true, hasUser: code === '001' });
const bank = (code: string, name: string, codes: readonly string[]) => ({
  code,
  name,
  branches: codes.map(branch),
});
const associations = (): readonly Association[] => [
  {
    code: '14',
    name: '○○信用保証協会',
    mailMethod: 'storage',
    banks: [
      bank('2345', '〇×銀行', ['001', '002', '012']),
      bank('2346', '△□信用金庫', ['001']),
      bank('0001', '旧見本銀行', ['001', '002']),
    ],
  },
];

export interface TransferWorld extends CommandWorld {
  transfers(...words: readonly string[]): Promise<CommandResult>;
  /** A document uploaded on one of the last 200 days. */
  upload(bankCode: string, branchCode: string): Promise<string>;
  fileOf(fileId: string): ReturnType<CommandWorld['server']['state']['files']['get']> & object;
  /** File ids issued by 0001-001 that are now at `current`. */
  movedTo(current: string): readonly string[];
}

const dayMs = 86_400_000;

/** 2345 with a few hundred documents and a profile for its headquarters; the server shows 200 rows at most. */
export async function createTransferWorld(): Promise<TransferWorld> {
  const world = await createCommandWorld({
    associations: associations(),
    documents: 260,
    rules: { searchCap: 200 },
    passwords: { [headquarters]: password, [laterHeadquarters]: password },
  });
  await world.run(...(await world.profileWords(profile)));
  const { state, scenario } = world.server;
  return {
    ...world,
    transfers: (...words) => world.run('transfers', '--profile', profile, ...words),
    async upload(bankCode, branchCode) {
      const { fileId } = await scenario.upload({ bankCode, branchCode });
      const [version] = state.files.get(fileId)?.versions.splice(0) ?? [];
      const daysAgo = state.files.size % 200;
      if (version !== undefined) {
        const uploadedAtMs = version.uploadedAtMs - daysAgo * dayMs;
        state.files.get(fileId)?.versions.push({ ...version, uploadedAtMs });
      }
      return fileId;
    },
    fileOf(fileId) {
      const found = state.files.get(fileId);
      if (found === undefined) throw new Error(`no file ${fileId}`);
      return found;
    },
    movedTo: (current) =>
      sorted(
        [...state.files.values()]
          .filter(({ id }) => id.issueBankCode === '0001' && id.issueBranchCode === '001')
          .filter(({ bankCode, branchCode }) => `${bankCode}-${branchCode}` === current)
          .map(({ id }) => id.fileId),
      ),
  };
}

export function sorted(values: Iterable<unknown>): readonly string[] {
  return [...values].map(String).toSorted();
}

export function idsOf(rows: CommandResult['rows']): readonly string[] {
  return rows.flatMap((row) => (typeof row['fileId'] === 'string' ? [row['fileId']] : []));
}

export function withHolding(rows: CommandResult['rows'], holding: string): readonly string[] {
  return idsOf(rows.filter((row) => row['holding'] === holding));
}

/** The different values of one column. */
export function valuesOf(rows: CommandResult['rows'], column: string): readonly string[] {
  return sorted(new Set(rows.map((row) => row[column])));
}
