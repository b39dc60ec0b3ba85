/** Remembers for every listed file how to fetch it and where it was listed. */
import type { SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';
import type { PageRequest } from '../screens/form-request.ts';

/** The search and page that showed a file. */
export interface ListPlace {
  readonly criteria: SearchCriteria;
  readonly sort: SortOrder | null;
  readonly page: number;
}

export interface FileReference {
  readonly place: ListPlace;
  /** What pressing the file link sends; `null` where the row has nothing to press. */
  readonly request: PageRequest | null;
  /** Login under which the link was read. */
  readonly generation: number;
}

export type FileReferences = Map<string, FileReference>;
