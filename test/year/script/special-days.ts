/** The big events of the year, each on the first business day after its place in the year. */
import { type Desk, installRenewed, moveDesk, requestCertificate } from '../client/desk.ts';
import type { YearContext } from '../client/year-context.ts';
import { plusDays } from '../truth/days.ts';
import { todayOf } from '../client/year-context.ts';
import type { Portfolio } from './deeds.ts';
import { mergeBanks, mergeBranches } from './mergers.ts';

export interface SpecialDay {
  /** 0 = the first day, 1 = the last. */
  readonly place: number;
  readonly what: string;
  readonly happen: (context: YearContext) => Promise<void>;
}

/** A year with two associations; the order of the places is the order of the year. */
export function specialDays(fourteen: Portfolio, sixteen: Portfolio): readonly SpecialDay[] {
  return [
    { place: 0.02, what: 'test slips', happen: sendTests(fourteen) },
    { place: 0.03, what: 'test slips', happen: sendTests(sixteen) },
    { place: 0.12, what: 'many transfers', happen: transferMany(fourteen, '001', '123') },
    { place: 0.18, what: 'certificate renewed early', happen: renew(sixteen, { installEarly: true }) },
    { place: 0.22, what: 'staff changed', happen: changeStaff },
    { place: 0.28, what: 'certificate renewed late', happen: renew(fourteen, { installEarly: false }) },
    { place: 0.35, what: 'branches merged', happen: mergeBranch(fourteen, '234', '123') },
    { place: 0.42, what: 'many transfers', happen: transferMany(fourteen, '002', '001') },
    { place: 0.5, what: 'banks merged', happen: mergeBank(fourteen) },
    { place: 0.55, what: 'test slips', happen: sendTests(fourteen) },
    { place: 0.62, what: 'branches merged', happen: mergeBranch(sixteen, '002', '001') },
    { place: 0.7, what: 'many transfers', happen: transferMany(sixteen, '001', '123') },
    { place: 0.75, what: 'banks merged', happen: mergeBank(sixteen) },
    { place: 0.9, what: 'service ended', happen: endService(sixteen) },
  ];
}

type Happen = SpecialDay['happen'];

function sendTests(portfolio: Portfolio): Happen {
  return ({ association }) => association.sendTests(portfolio.associationCode, portfolio.bankCode);
}

/** Half of what a branch holds goes to another one. */
function transferMany(portfolio: Portfolio, from: string, to: string): Happen {
  return async ({ association, record, world, random, findings }) => {
    const viewer = { ...portfolio, branchCode: from };
    const fileIds = record
      .visible(viewer, world.now())
      .filter(() => random.below(2) === 0)
      .map(({ fileId }) => fileId);
    if (fileIds.length === 0) return;
    await association.move(fileIds, { bankCode: portfolio.bankCode, branchCode: to });
    findings.count('files transferred at once', fileIds.length);
  };
}

function mergeBranch({ associationCode, bankCode }: Portfolio, from: string, into: string): Happen {
  return ({ world, record }) => mergeBranches(world, record, { associationCode, bankCode, from, into });
}

/** The bank's code is inside user ids and certificates: every desk of the bank starts anew with its archive. */
function mergeBank(portfolio: Portfolio): Happen {
  return async ({ world, record, desks }) => {
    const { associationCode, bankCode: from, otherBankCode: into } = portfolio;
    const branches = await mergeBanks(world, record, { associationCode, from, into });
    portfolio.bankCode = into;
    portfolio.otherBankCode = from;
    for (const desk of desks.filter(({ viewer }) => viewer.associationCode === associationCode)) {
      const { branchCode } = desk.viewer;
      const place = branchCode === null ? '000' : (branches[branchCode] ?? branchCode);
      await moveDesk(world, desk, `${associationCode}${into}${place}01`);
    }
  };
}

/** The old certificate ends two weeks later; some staff import the new one at once, some when they have to. */
function renew(portfolio: Portfolio, { installEarly }: { readonly installEarly: boolean }): Happen {
  return async (context) => {
    const { world, desks, findings } = context;
    const endsOn = plusDays(todayOf(context), 14);
    for (const desk of desks.filter(isOf(portfolio))) {
      const { serialNumber } = desk.certificate;
      desk.renewed = await requestCertificate(world, desk.viewer, { serialNumber, endsOn });
      desk.certificateEndsOn = endsOn;
      if (installEarly) await installRenewed(world, desk);
      if (installEarly) findings.count('certificates renewed in time');
    }
  };
}

function isOf({ associationCode }: Portfolio): (desk: Desk) => boolean {
  return ({ viewer }) => viewer.associationCode === associationCode;
}

/** New people answer for the users: name and mail address change on the server. */
async function changeStaff({ world, desks }: YearContext): Promise<void> {
  for (const { userId } of desks) {
    await world.server.scenario.changeUser({
      userId,
      name: '〇×銀行 融資管理部',
      mailAddress: `kanri${userId.slice(6)}@bank2345.example.jp`,
    });
  }
}

function endService(portfolio: Portfolio): Happen {
  return async (context) => {
    const { associationCode, bankCode } = portfolio;
    const endsOn = todayOf(context);
    await context.world.server.scenario.endService({ associationCode, bankCode, endsOn });
    portfolio.serviceEndsOn = endsOn;
  };
}
