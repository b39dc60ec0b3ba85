/** 移管検索: documents whose codes at issue are no longer the current ones, and what of them is here (R31, R38, R117). */
import type { ListItem, SearchCriteria, SearchRow } from '#contract/guarantee-file.ts';
import type { Holding, MergerRule, TransferQuery, TransferRow } from '#contract/transfer.ts';
import { parseUserId } from '#contract/user-id.ts';
import type { ArchiveReader } from '../archive/index.ts';
import type { Delivery, SearchAllProgress } from '../delivery/index.ts';
import { compareListItems } from '../domain/list-order.ts';
import { showsOtherBytes } from '../domain/reconciliation.ts';
import {
  type SearchedOffices,
  isWithin,
  searchedOffices,
  transferClassifier,
  transferCriteria,
} from '../domain/transfer-plan.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { StoredProfile } from '../profiles/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { readArchive } from './local-search.ts';
import { noteListed } from './note-listed.ts';
import { toSearchRow } from './search-rows.ts';
import { withLogin } from './session.ts';

export interface TransferSearchOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SearchAllProgress) => void;
  /** More rows of the archive than this are `too-many-found`; any number by default. */
  readonly maxRows?: number;
}

export interface TransferSearchResult {
  /** In the manual's order, each file once. */
  readonly rows: readonly TransferRow[];
  /** Parts of the search which the server never showed completely; never silently dropped. */
  readonly incomplete: readonly SearchCriteria[];
  /** The codes it went by, the asked ones first. */
  readonly searched: SearchedOffices;
}

interface TransferSearch {
  readonly query: TransferQuery;
  readonly stored: StoredProfile;
  readonly searched: SearchedOffices;
  readonly parts: readonly SearchCriteria[];
  /** Rules that explain a transfer; also where the search itself is not widened. */
  readonly rules: readonly MergerRule[];
  readonly options: TransferSearchOptions;
}

/**
 * Finds documents by the codes at issue, by the current ones, or both, without anybody knowing the other side. Throws
 * `office-code-required` without either, and `mergers-unreadable` where the search should be widened by a damaged table.
 */
export async function searchTransfers(
  context: UseCaseContext,
  query: TransferQuery,
  options: TransferSearchOptions = {},
): Promise<TransferSearchResult> {
  if (query.issued === undefined && query.current === undefined) {
    throw new HoshodeskError('office-code-required');
  }
  const stored = await context.profiles.read(query.profile);
  const widen = query.widen ?? true;
  const rules = await readRules(context, widen);
  const searched = searchedOffices(query, widen ? rules : []);
  const parts = transferCriteria(searched, query, associationOf(stored));
  const search = { query, stored, searched, parts, rules, options };
  const found =
    query.where === 'server' ? await askServer(context, search) : await askArchive(context, search);
  return { ...found, searched };
}

/** The first two digits of every file id a profile can see (R14, R35). */
export function associationOf({ profile }: StoredProfile): string {
  return parseUserId(profile.userId)?.associationCode ?? '';
}

/** A search that is not widened does not need the table; a damaged one then only explains nothing. */
async function readRules(context: UseCaseContext, isNeeded: boolean): Promise<readonly MergerRule[]> {
  try {
    return await context.mergers.read();
  } catch (error) {
    if (isNeeded || !(error instanceof HoshodeskError)) throw error;
    return [];
  }
}

type Found = Pick<TransferSearchResult, 'rows' | 'incomplete'>;

async function askArchive(context: UseCaseContext, search: TransferSearch): Promise<Found> {
  const { query, stored, parts } = search;
  const { maxRows = Number.MAX_SAFE_INTEGER - 1 } = search.options;
  const root = archiveRootOf(context.home, stored.profile);
  const byId = new Map<string, SearchRow>();
  await readArchive(context, root, (archive) => {
    for (const criteria of parts) {
      const only = (query.onlyTransferred ?? true) ? { only: 'transferred' as const } : {};
      const local = { profile: query.profile, criteria, ...only, limit: maxRows + 1 };
      for (const row of archive.search(local)) byId.set(row.fileId, row);
      if (byId.size > maxRows) throw new HoshodeskError('too-many-found', `> ${maxRows}`);
    }
  });
  const rows = [...byId.values()].map((row) => ({ row, holding: knownHolding(row) }));
  return { rows: toTransferRows(search, rows), incomplete: [] };
}

/** From what the archive itself has seen; whatever the server listed since is known to the server only. */
function knownHolding({ held, alarms }: SearchRow): Holding {
  if (!held) return 'missing';
  return alarms.includes('older-than-list') || alarms.includes('void-listed') ? 'stale' : 'held';
}

async function askServer(context: UseCaseContext, search: TransferSearch): Promise<Found> {
  const { query, stored } = search;
  const listed = await withLogin(context, { stored, signal: search.options.signal }, (delivery) =>
    listParts(delivery, search),
  );
  const root = archiveRootOf(context.home, stored.profile);
  const rows = await readArchive(context, root, async (archive) => {
    const holdings = new Map(
      listed.items.map((item) => [item.fileId, holdingOf(archive, query.profile, item)]),
    );
    await noteListed(context, stored.profile, { items: listed.items, noteUnheld: true });
    return listed.items.map((item) => ({
      row: toSearchRow(query.profile, item, archive),
      holding: holdings.get(item.fileId) ?? 'missing',
    }));
  });
  return { rows: toTransferRows(search, rows), incomplete: listed.incomplete };
}

/** One part after the other, each complete beyond the server's cap; a file that several parts show counts once. */
async function listParts(
  delivery: Delivery,
  { parts, options }: TransferSearch,
): Promise<{ readonly items: readonly ListItem[]; readonly incomplete: readonly SearchCriteria[] }> {
  const items = new Map<string, ListItem>();
  const incomplete: SearchCriteria[] = [];
  let completeParts = 0;
  for (const [at, criteria] of parts.entries()) {
    const found = await delivery.searchAll(criteria, {
      ...(options.signal && { signal: options.signal }),
      onProgress: (progress) =>
        options.onProgress?.({
          completeParts: completeParts + progress.completeParts,
          openParts: progress.openParts + parts.length - at - 1,
          rows: items.size + progress.rows,
        }),
    });
    for (const item of found.items) items.set(item.fileId, item);
    incomplete.push(...found.incomplete);
    completeParts += 1;
  }
  return { items: [...items.values()], incomplete };
}

function holdingOf(archive: ArchiveReader, profile: string, item: ListItem): Holding {
  const held = archive.held(profile, item.fileId);
  if (held === null || held.sha256 === null) return 'missing';
  return showsOtherBytes(item, held.listItem) ? 'stale' : 'held';
}

function toTransferRows(
  { query, searched, rules }: TransferSearch,
  found: readonly { readonly row: SearchRow; readonly holding: Holding }[],
): readonly TransferRow[] {
  const kindOf = transferClassifier(rules);
  const onlyTransferred = query.onlyTransferred ?? true;
  return found
    .filter(({ row }) => isWithin(row, searched))
    .map(({ row, holding }): TransferRow => ({ ...row, transfer: kindOf(row), holding }))
    .filter(({ transfer }) => !onlyTransferred || transfer !== 'none')
    .toSorted(compareListItems(null));
}
