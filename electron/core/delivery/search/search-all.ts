/** Every row of a search exactly once, however often the server caps it (R106, R161). */
import type { ListItem, SearchCriteria } from '#contract/guarantee-file.ts';
import { DeliveryError } from '../delivery-error.ts';
import type { ResultPage, SearchAllOptions, SearchAllResult } from '../delivery-port.ts';
import { divideCriteria, type DivideOptions } from './divide-criteria.ts';

export interface SearchAllSource {
  /** One page of a search, 1-based. */
  readonly search: (criteria: SearchCriteria, page: number) => Promise<ResultPage>;
  /** How the server lets a search be divided; asked after a search was shown. */
  readonly divide: () => DivideOptions;
}

/** How often a list that changed while it was read is read again before it counts as incomplete. */
const maxReadings = 3;

/**
 * Searches, and divides what was capped until every part is complete. Rows of a capped part are never used; a part
 * that cannot be divided, or never held still, is reported in `incomplete`.
 */
export async function searchAll(
  source: SearchAllSource,
  criteria: SearchCriteria,
  options: SearchAllOptions = {},
): Promise<SearchAllResult> {
  const items = new Map<string, ListItem>();
  const incomplete: SearchCriteria[] = [];
  const open: SearchCriteria[] = [criteria];
  let queries = 0;
  let completeParts = 0;
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (options.signal?.aborted) throw new DeliveryError('cancelled');
    queries += 1;
    const reading = await readPart(source, part, options.signal);
    if (reading.state === 'complete') {
      completeParts += 1;
      for (const item of reading.items) items.set(item.fileId, item);
    } else {
      const parts = reading.state === 'capped' ? divideCriteria(part, source.divide()) : null;
      if (parts === null) incomplete.push(part);
      else open.push(...parts.toReversed());
    }
    options.onProgress?.({ completeParts, openParts: open.length, rows: items.size });
  }
  return { items: [...items.values()], incomplete, queries };
}

type Reading =
  | { readonly state: 'complete'; readonly items: readonly ListItem[] }
  | { readonly state: 'capped' | 'unsteady' };

/** Reads all pages of one part; the first sign of the cap ends it. */
async function readPart(
  source: SearchAllSource,
  criteria: SearchCriteria,
  signal?: AbortSignal,
): Promise<Reading> {
  for (let attempt = 0; attempt < maxReadings; attempt += 1) {
    const items = new Map<string, ListItem>();
    let total: number | null = null;
    for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
      if (signal?.aborted) throw new DeliveryError('cancelled');
      const result = await source.search(criteria, page);
      if (result.capped) return { state: 'capped' };
      for (const item of result.items) items.set(item.fileId, item);
      total = result.total;
      pageCount = result.items.length === 0 ? page : Math.max(result.pageCount, page);
    }
    if (total === null || items.size >= total) return { state: 'complete', items: [...items.values()] };
  }
  return { state: 'unsteady' };
}
