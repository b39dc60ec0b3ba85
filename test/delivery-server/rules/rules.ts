/** The rule constants of the service; every one can be overridden and moved at run time (E5). */
import type { ServiceHours } from '#contract/profile.ts';

export interface Rules {
  /** Rows on one page of results (R105). */
  readonly pageSize: number;
  /** Rows a search shows at most (R106). */
  readonly searchCap: number;
  /** Days after which void notices and test slips are deleted (R34). */
  readonly purgeAfterDays: number;
  /** Months after 完済 at which a file is deleted: about two years (R32, A22). */
  readonly retentionMonths: number;
  /** Days a password lasts (R100). */
  readonly passwordLifetimeDays: number;
  /** `null` = open at all times. */
  readonly serviceHours: ServiceHours | null;
  /** Refused logins in a row after which a user is locked; `null` = never (A32). */
  readonly lockoutAfter: number | null;
  /** Refuses branch users on the screens as the bulk tool does (E10). */
  readonly headquartersOnly: boolean;
  /** Minutes of the server's clock without a request after which a session ends. */
  readonly sessionIdleMinutes: number;
  /** When a file counts as sent to the bulk tool: with the list, or when it was delivered (A25). */
  readonly syncFlag: 'list' | 'delivered';
}

export const usualRules: Rules = {
  pageSize: 100,
  searchCap: 2_000,
  purgeAfterDays: 60,
  retentionMonths: 24,
  passwordLifetimeDays: 120,
  serviceHours: null,
  lockoutAfter: null,
  headquartersOnly: false,
  sessionIdleMinutes: 30,
  syncFlag: 'delivered',
};
