/** サーバ検索: the manual's ten conditions against the server, complete beyond its 2,000 cap (R102–R107, R161). */
import type { SearchCriteria, SearchRow, SortOrder } from '#contract/guarantee-file.ts';
import { compareListItems } from '../domain/list-order.ts';
import type { SearchAllProgress } from '../delivery/index.ts';
import { archiveRootOf } from './archive-root.ts';
import type { UseCaseContext } from './context.ts';
import { noteListed } from './note-listed.ts';
import { toSearchRow } from './search-rows.ts';
import { withLogin } from './session.ts';

export interface ServerSearchOptions {
  readonly sort?: SortOrder;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SearchAllProgress) => void;
}

export interface ServerSearchResult {
  readonly rows: readonly SearchRow[];
  /** Parts of the search which the server never showed completely; never silently dropped. */
  readonly incomplete: readonly SearchCriteria[];
}

export async function serverSearch(
  context: UseCaseContext,
  request: { readonly profile: string; readonly criteria: SearchCriteria },
  options: ServerSearchOptions = {},
): Promise<ServerSearchResult> {
  const stored = await context.profiles.read(request.profile);
  return withLogin(context, { stored, signal: options.signal }, async (delivery) => {
    const { sort, ...searchOptions } = options;
    const found = await delivery.searchAll(request.criteria, searchOptions);
    await noteListed(context, stored.profile, { items: found.items, noteUnheld: false });
    const archive = await context.openArchiveReader(archiveRootOf(context.home, stored.profile));
    try {
      const rows = found.items
        .toSorted(compareListItems(sort ?? null))
        .map((item) => toSearchRow(request.profile, item, archive));
      return { rows, incomplete: found.incomplete };
    } finally {
      archive.close();
    }
  });
}
