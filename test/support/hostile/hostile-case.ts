/** One file made to fool a verifier, or a control that must pass, and which predicate has to catch it. */
import type { CheckId } from '#contract/verification.ts';
import type { SigningPki } from '../pki/fake-pki.ts';

/** Whose keys sign, and when the genuine part of every file was signed (milliseconds since the epoch). */
export interface HostileWorld {
  readonly pki: SigningPki;
  readonly signedAtMs: number;
}

/** Trust a case is judged with, where it is not the world's own. PEM; times in milliseconds since the epoch. */
export interface CaseTrust {
  readonly anchorsPem?: readonly string[];
  readonly tsaAnchorsPem?: readonly string[];
  readonly issuerPattern?: string;
  readonly atMs?: number;
}

export interface HostileCase {
  /** Unique, kebab-case, `<class>-<what>`, e.g. `usf-contents-null`. */
  readonly name: string;
  /** The predicates of which at least one must be among the reasons that reject it or leave it undecided. */
  readonly checks: readonly CheckId[];
  /** What it may come out as; never `genuine`. Default: `rejected` only. */
  readonly verdicts?: readonly ('rejected' | 'indeterminate' | 'unsigned')[];
  readonly trust?: CaseTrust;
  /** Someone signed every byte as it stands, so that signature may rightly be called whole and intact. */
  readonly signedAsIs?: boolean;
  readonly file: () => Uint8Array;
}

/** Must come out `genuine`. */
export interface ControlCase {
  readonly name: string;
  readonly form: 'ES-A' | 'ES-T';
  readonly trust?: CaseTrust;
  readonly file: () => Uint8Array;
}
