/** Divides a search that the server capped into parts which together are the whole and never overlap (R106, R161). */
import type { DateRange, IsoDate, SearchCriteria } from '#contract/guarantee-file.ts';
import { addDays, daysBetween } from '../../domain/japan-time.ts';
import { fileKinds } from '../../domain/file-kind.ts';

export interface DivideOptions {
  /** Today in Japan; where an open end is first cut. */
  readonly today: IsoDate;
  /** Which date the server's form lets one restrict; `null` when neither. */
  readonly dateField: 'uploaded' | 'decided' | null;
  readonly canRestrictKind: boolean;
}

/** The service began in 2020 (manual, 変更履歴); a first cut below that only costs a query. */
const earliestGuess: IsoDate = '2019-01-01';
/** Open ends are not halved beyond these; what lies there is divided in other ways. */
const earliestCut: IsoDate = '1990-01-01';
const latestCutDays = 3_660;
/** Longest file id: 2 + 7 + 9 + 10 + 3 digits and four underscores (R14–R16). */
const longestFileId = 35;

/**
 * The parts of a capped search: halves of its date range, both ends staying as open as they were; one day by
 * ファイル種類; then by the next character of the file id, whose branch code comes early. `null` when it cannot be
 * divided further. The older half comes first: a file uploaded again meanwhile then shows up in the newer one.
 * 営業店コード itself is no divider: it matches only exactly, so no list of codes is provably complete, while a file id
 * always goes on with a digit or an underscore.
 */
export function divideCriteria(
  criteria: SearchCriteria,
  options: DivideOptions,
): readonly SearchCriteria[] | null {
  const { dateField } = options;
  if (dateField !== null) {
    const cut = cutDay(criteria[dateField] ?? {}, options.today);
    if (cut !== null) {
      const range = criteria[dateField] ?? {};
      return [
        { ...criteria, [dateField]: { ...range, to: cut } },
        { ...criteria, [dateField]: { ...range, from: addDays(cut, 1) } },
      ];
    }
  }
  if (options.canRestrictKind && criteria.kind === undefined) {
    return fileKinds.map((kind) => ({ ...criteria, kind }));
  }
  const prefix = criteria.fileIdPrefix ?? '';
  if (prefix.length >= longestFileId) return null;
  return nextCharacters(prefix).map((character) => ({ ...criteria, fileIdPrefix: prefix + character }));
}

/** The last day of the earlier half, `null` when the range is one day or lies wholly beyond sensible cuts. */
function cutDay({ from, to }: DateRange, today: IsoDate): IsoDate | null {
  if (from !== undefined && to !== undefined) {
    const days = daysBetween(from, to);
    return days < 1 ? null : addDays(from, Math.floor((days - 1) / 2));
  }
  if (from === undefined && to === undefined) return middle(earliestGuess, today);
  if (from === undefined && to !== undefined) return cutOpenPast(to);
  if (from !== undefined) return cutOpenFuture(from, today);
  return null;
}

function middle(from: IsoDate, to: IsoDate): IsoDate {
  return addDays(from, Math.max(0, Math.floor(daysBetween(from, to) / 2)));
}

function cutOpenPast(to: IsoDate): IsoDate | null {
  if (to < earliestCut) return null;
  return to > earliestGuess ? middle(earliestGuess, addDays(to, -1)) : addDays(to, -366);
}

/** The day before `from` would leave everything in one part: the cut is never earlier than `from` itself. */
function cutOpenFuture(from: IsoDate, today: IsoDate): IsoDate | null {
  if (from < today) return middle(from, today);
  return daysBetween(today, from) > latestCutDays
    ? null
    : addDays(from, Math.max(0, Math.floor(daysBetween(today, from) / 2)));
}

/** What may follow a prefix of a file id `AA_BBBBCCC_customer_guarantee_change`: the fixed places leave one choice. */
function nextCharacters(prefix: string): readonly string[] {
  const digits = '0123456789'.split('');
  if (prefix.length === 2 || prefix.length === 10) return ['_'];
  if (prefix.length < 11 || prefix.endsWith('_')) return digits;
  const current = prefix.slice(prefix.lastIndexOf('_') + 1);
  switch (prefix.split('_').length) {
    case 3:
      return current.length >= 9 ? ['_'] : [...digits, '_'];
    case 4:
      return current.length >= 10 ? ['_'] : [...digits, '_'];
    default:
      return digits;
  }
}
