/** What a window may ask about transferred documents and the table of mergers. */
import type {
  MergerChange,
  MergerRule,
  SearchedOffice,
  TransferMarks,
  TransferPreview,
  TransferPreviewRequest,
  TransferQuery,
} from '../transfer.ts';
import type { DocumentView, ExportFormat, MadeFile, Nothing } from './requests.ts';

/** A row of 移管検索 as a window shows it. */
export type TransferView = DocumentView & TransferMarks;

export interface FoundTransfers {
  readonly rows: readonly TransferView[];
  /** How many parts of the search the server never showed completely. */
  readonly incomplete: number;
  /** Codes the table of mergers added to those that were asked for. */
  readonly widenedBy: readonly SearchedOffice[];
}

/** Most rows of the archive a window is shown, and can have written into a file. */
export const maxExportedTransfers = 50_000;

export interface TransferRequests {
  /** How far a search of the server is comes as `server.searching`. */
  'transfers.search': (request: TransferQuery) => FoundTransfers;
  'transfers.preview': (request: TransferPreviewRequest) => TransferPreview;
  /** The list as it stands in the window: what the server said is not asked for twice. */
  'transfers.export': (request: {
    readonly titles: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly format: ExportFormat;
  }) => MadeFile;
  'mergers.read': (request: Nothing) => readonly MergerRule[];
  'mergers.write': (request: MergerChange) => readonly MergerRule[];
}
