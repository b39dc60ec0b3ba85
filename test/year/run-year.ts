/** Drives the emulator and the product through the days of a year, and holds the one against the other at its end. */
import { isBusinessDay } from '#core/domain/business-calendar.ts';
import { usualServiceHours } from '#core/domain/service-hours.ts';
import type { SkinNumber } from '#test/delivery-server/index.ts';
import { createRandom } from '#test/delivery-server/state/random.ts';
import { createFindings, type Findings } from './check/findings.ts';
import { compareEverything } from './check/compare-everything.ts';
import { openDesk } from './client/desk.ts';
import { workDay } from './client/work-day.ts';
import type { YearContext } from './client/year-context.ts';
import { createAssociation } from './script/association.ts';
import type { Portfolio } from './script/deeds.ts';
import { specialDays } from './script/special-days.ts';
import { plusDays } from './truth/days.ts';
import { createServerRecord } from './truth/server-record.ts';
import { createYearWorld } from './world/year-world.ts';

export interface YearOptions {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly days: number;
  /** New certificates over all days and both associations, besides those of the first day. */
  readonly documents: number;
  readonly seed: number;
  /** Of a hundred documents so many are signed and verified; the others are cheap and unsigned. */
  readonly signedShare: number;
  readonly skin: SkinNumber;
  readonly onDay?: (day: string, findings: Findings) => void;
}

/** The second association delivers this share of the documents. */
const shareOfSecond = 0.35;
/** A short one, so that paid-off certificates are deleted within the year. */
const retentionMonths = 6;

export async function runYear(options: YearOptions): Promise<Findings> {
  const { start, seed, skin, documents } = options;
  const atFirst = Math.ceil(documents / 25);
  const world = await createYearWorld({ start, seed, skin, documents: atFirst, retentionMonths });
  try {
    const record = createServerRecord(retentionMonths);
    const context: YearContext = {
      world,
      record,
      association: createAssociation(world, record),
      findings: createFindings(),
      random: createRandom(seed),
      signedShare: options.signedShare,
      desks: [
        await openDesk(world, { profile: '見本14本部', userId: '14234500001' }),
        await openDesk(world, { profile: '見本16本部', userId: '16234500001' }),
        await openDesk(world, { profile: '見本14新宿', userId: '14234500201' }),
      ],
    };
    await driveDays(context, options);
    await compareEverything(context);
    context.findings.count('documents in the year', record.files.size);
    return context.findings;
  } finally {
    await world.close();
  }
}

async function driveDays(context: YearContext, options: YearOptions): Promise<void> {
  const { world, findings } = context;
  const portfolios = openPortfolios(options);
  const [fourteen, sixteen] = portfolios;
  const pending = [...specialDays(fourteen, sixteen)];
  for (let index = 0; index < options.days; index += 1) {
    const day = plusDays(options.start, index);
    await world.server.scenario.moveClock({ to: `${day}T08:45` });
    await world.server.scenario.setServiceHours({ hours: usualServiceHours });
    if (isBusinessDay(day)) {
      while ((pending[0]?.place ?? 1) <= index / options.days) {
        const special = pending.shift();
        await special?.happen(context);
        findings.count(special?.what ?? '');
      }
    }
    await workDay(context, { day, portfolios, progress: index / options.days });
    options.onDay?.(day, findings);
  }
}

function openPortfolios({ start, days, documents }: YearOptions): readonly [Portfolio, Portfolio] {
  const all = Array.from({ length: days }, (_unused, index) => plusDays(start, index));
  const perDay = documents / all.filter((day) => isBusinessDay(day)).length;
  const banks = { bankCode: '2345', otherBankCode: '2346', serviceEndsOn: null };
  return [
    { ...banks, associationCode: '14', newPerDay: perDay * (1 - shareOfSecond) },
    { ...banks, associationCode: '16', newPerDay: perDay * shareOfSecond },
  ];
}
