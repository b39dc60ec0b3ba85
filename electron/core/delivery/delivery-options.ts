/** What a session with a delivery server is made from, and the manual's timeouts, retries and our caps. */
import type { Profile } from '#contract/profile.ts';
import type { Clock, Logger, ProxyResolver } from '../ports.ts';

/** Timeouts, retries and caps; the defaults are the manual's (R121) and delivery.md's. */
export interface DeliveryLimits {
  readonly connectTimeoutMs: number;
  /** Longest silence between two bytes of an answer. */
  readonly readTimeoutMs: number;
  /** Further tries after the first one failed for a passing reason. */
  readonly retry: number;
  readonly retryWaitMs: number;
  readonly maxHeaderBytes: number;
  readonly maxHtmlBytes: number;
  readonly maxPdfBytes: number;
  readonly maxZipBytes: number;
  readonly minimumBytesPerSecond: number;
  /** Time of waiting for bytes over which the minimum rate is measured. */
  readonly rateWindowMs: number;
  readonly maxRedirects: number;
}

export const defaultLimits: DeliveryLimits = {
  connectTimeoutMs: 10_000,
  readTimeoutMs: 10_000,
  retry: 3,
  retryWaitMs: 3_000,
  maxHeaderBytes: 32 * 1024,
  maxHtmlBytes: 8 * 1024 * 1024,
  maxPdfBytes: 50 * 1024 * 1024,
  maxZipBytes: 256 * 1024 * 1024,
  minimumBytesPerSecond: 1024,
  rateWindowMs: 60_000,
  maxRedirects: 5,
};

/** The client certificate as the vault keeps it: PEM, the key PKCS#8, the chain without the root. */
export interface ClientCredential {
  readonly certificatePem: string;
  readonly chainPem: readonly string[];
  readonly privateKeyPem: string;
}

export interface DeliveryOptions {
  readonly profile: Pick<Profile, 'origin' | 'startPath' | 'userId' | 'serverCaPem' | 'proxy' | 'screenMap'>;
  readonly password: string | (() => Promise<string>);
  readonly clientCredential: ClientCredential;
  readonly limits?: Partial<DeliveryLimits>;
  /** Asked once per connection when the profile names no fixed proxy. */
  readonly proxyResolver?: ProxyResolver;
  readonly logger: Logger;
  readonly clock: Clock;
  /** 0 ≤ x < 1; jitter of retry waits. */
  readonly random?: () => number;
  /** Defaults to `process.env`; looked at for switches that would weaken TLS. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
