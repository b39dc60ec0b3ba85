/** What a search by codes would go by, and how many documents the archives know of under each pair. */
import type {
  MergerRule,
  SearchedOffice,
  TransferPair,
  TransferPreview,
  TransferPreviewRequest,
} from '#contract/transfer.ts';
import { describeRule, findMergerFault } from '../domain/merger-table.ts';
import { currentCodes, issuePrefix, searchedOffices } from '../domain/transfer-plan.ts';
import { HoshodeskError } from '../hoshodesk-error.ts';
import type { UseCaseContext } from './context.ts';
import { countLocally } from './local-search.ts';
import { associationOf } from './transfers.ts';

/** A table of many rules leads to many pairs; beyond this many nobody reads them. */
const maxPairs = 200;

/** Throws what is wrong with the draft, as adding it would. */
export async function previewTransfers(
  context: UseCaseContext,
  request: TransferPreviewRequest,
): Promise<TransferPreview> {
  const { profile, issued, current } = request;
  if (issued === undefined && current === undefined) throw new HoshodeskError('office-code-required');
  const rules = await rulesOf(context, request);
  const searched = searchedOffices(request, rules);
  const stored =
    profile === undefined ? await context.profiles.list() : [await context.profiles.read(profile)];
  const pairs = (searched.issued ?? [null]).flatMap((before) =>
    (searched.current ?? [null]).map((now) => ({ issued: before, current: now })),
  );
  const counted: TransferPair[] = [];
  for (const pair of pairs.slice(0, maxPairs)) {
    let documents = 0;
    for (const each of stored) {
      const criteria = { ...prefixOf(pair.issued, associationOf(each)), ...codesOf(pair.current) };
      documents += await countLocally(context, { profile: each.profile.name, criteria });
    }
    counted.push({ ...pair, documents });
  }
  return { pairs: counted, omitted: Math.max(0, pairs.length - maxPairs) };
}

async function rulesOf(
  context: UseCaseContext,
  { widen = true, draft }: TransferPreviewRequest,
): Promise<readonly MergerRule[]> {
  if (!widen) return [];
  const table = await context.mergers.read();
  if (draft === undefined) return table;
  const highest = Math.max(0, ...table.map(({ id }) => Number(id)));
  const rules = [...table, { ...draft, id: String(highest + 1) }];
  const fault = findMergerFault(rules);
  if (fault !== null) throw new HoshodeskError(fault.code, fault.detail || describeRule(draft));
  return rules;
}

function prefixOf(
  issued: SearchedOffice | null,
  associationCode: string,
): { readonly fileIdPrefix?: string } {
  return issued === null ? {} : { fileIdPrefix: issuePrefix(associationCode, issued.office) };
}

function codesOf(current: SearchedOffice | null): ReturnType<typeof currentCodes> {
  return current === null ? {} : currentCodes(current.office);
}
