/** The delivery server as the rest of the product sees it. Everything above is ignorant of HTML. */
import type { ConnectionStepResult } from '#contract/connection-step.ts';
import type { ListItem, SearchCriteria, SortOrder } from '#contract/guarantee-file.ts';

/** What a successful login led to. */
export type LoginOutcome =
  | { readonly state: 'logged-in'; readonly lastLogin: string | null; readonly userName: string | null }
  /** Initial, reset or expired password: the パスワード作成 screen is shown (R99, R100). */
  | { readonly state: 'password-creation-required'; readonly reason: 'initial' | 'expired' };

export interface ResultPage {
  readonly items: readonly ListItem[];
  /** Hit count the screen prints, where it does. */
  readonly total: number | null;
  /** The 2,000-cap message was shown: the list is incomplete whatever it holds (R106). */
  readonly capped: boolean;
  readonly page: number;
  readonly pageCount: number;
}

/** One document on its way in. The body throws a DeliveryError if it breaks, and must be read to its end or cancelled. */
export interface IncomingFile {
  readonly fileId: string;
  /** Content-Length, or the size inside the ZIP; null when not announced. */
  readonly announcedBytes: number | null;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface DownloadOptions {
  /** `link` = file link, `zip` = checkboxes and ファイルダウンロード. Default `link`. */
  readonly method?: 'link' | 'zip';
  readonly signal?: AbortSignal;
  /** Files in flight at once; default 4, at most 8. */
  readonly concurrency?: number;
}

/** A file by the address in its notification (配布方式, R10). */
export interface LinkedFile {
  readonly fileId: string;
  readonly link: string;
  readonly signal?: AbortSignal;
}

/** How one requested file ended. `receive` errors and delivery errors both end up in `error`. */
export interface DownloadOutcome {
  readonly fileId: string;
  readonly error: unknown;
}

export interface UserProfile {
  readonly userId: string;
  readonly userName: string;
  readonly mailAddress: string;
  readonly uploadNotification: boolean;
}

/** Splitting progress of a search beyond the cap. */
export interface SearchAllProgress {
  readonly completeParts: number;
  readonly openParts: number;
  readonly rows: number;
}

export interface SearchAllResult {
  readonly items: readonly ListItem[];
  /** Parts that stayed capped and could not be divided further; their rows are not in `items`. */
  readonly incomplete: readonly SearchCriteria[];
  readonly queries: number;
}

export interface SearchAllOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SearchAllProgress) => void;
}

/** One user's session with one delivery server. Not shared between profiles. All failures are DeliveryError. */
export interface Delivery {
  connectionTest(): AsyncIterable<ConnectionStepResult>;
  login(): Promise<LoginOutcome>;
  /** パスワード作成 after login with an initial or expired password; afterwards the session is logged in. */
  createPassword(newPassword: string): Promise<void>;
  search(criteria: SearchCriteria, sort: SortOrder | null, page: number): Promise<ResultPage>;
  /** Every row of the criteria exactly once, dividing capped queries (R106, R161). */
  searchAll(criteria: SearchCriteria, options?: SearchAllOptions): Promise<SearchAllResult>;
  /**
   * Fetches files the server lists. `receive` gets each one while it streams and is awaited;
   * one failing file never stops the others. Retries of `retry`/`retryWaitMs` happen inside.
   */
  download(
    fileIds: readonly string[],
    receive: (file: IncomingFile) => Promise<void>,
    options?: DownloadOptions,
  ): Promise<readonly DownloadOutcome[]>;
  /** Fetches one file by its mail's address, without a login; only from the profile's own origin. */
  downloadLinked(file: LinkedFile, receive: (file: IncomingFile) => Promise<void>): Promise<void>;
  userProfile(): Promise<UserProfile>;
  changePassword(currentPassword: string, newPassword: string): Promise<void>;
  changeUserName(name: string): Promise<void>;
  changeMailAddress(mailAddress: string): Promise<void>;
  setUploadNotification(wanted: boolean): Promise<void>;
  /** パスワード初期化 from the login screen (R109). */
  resetPassword(userId: string): Promise<void>;
  logout(): Promise<void>;
  /** Drops the session and closes all connections. */
  close(): Promise<void>;
}
