/** What a window may ask about 接続先: seeing, adding, changing, testing and removing them. */
import type { ConnectionStepResult } from '../connection-step.ts';
import type { CertificateSummary, TrustAnchor } from '../profile.ts';
import type { ProfileColour } from '../profile-colour.ts';
import type { ReconciliationAge } from '../reconciliation.ts';
import type { NewProfileRequest } from './new-profile.ts';
import type { Nothing } from './requests.ts';

/** A profile as a window shows it; secrets and PEM texts stay behind. */
export interface ProfileView {
  readonly name: string;
  readonly userId: string;
  readonly origin: string;
  readonly proxy: string | null;
  readonly certificate: CertificateSummary;
  /** Whole days until the client certificate ends; negative when it has. */
  readonly certificateDaysLeft: number;
  readonly withinServiceHours: boolean;
  readonly anchors: readonly TrustAnchor[];
  readonly issuerPattern: string | null;
  readonly colour: ProfileColour | null;
  /** ISO 8601 UTC of the last comparison with the server that ended, complete or not. */
  readonly lastSyncEndedAt: string | null;
  readonly lastSyncFailed: number | null;
  /** How long ago the whole list was compared with the archive (R162). */
  readonly compared: ReconciliationAge;
}

/** What a form is filled with that changes a profile. */
export interface ProfileDetails {
  readonly name: string;
  readonly url: string;
  readonly userId: string;
  readonly proxy: string | null;
  /** `null` = the usual place. */
  readonly archiveRoot: string | null;
  readonly issuerPattern: string | null;
  readonly hasServerCa: boolean;
  readonly signerAnchors: number;
  readonly timestampAnchors: number;
  readonly colour: ProfileColour | null;
}

/** What is left out stays as it is; `null` takes away. Where documents are kept cannot be changed: they would be left behind. */
export interface ProfileChange {
  readonly name: string;
  readonly url?: string;
  readonly userId?: string;
  /** Needed where the server's origin changes: a password is never taken along to another server. */
  readonly password?: string;
  /** As in NewProfileRequest; of the password that is given. */
  readonly isInitialPassword?: boolean;
  /** Both or neither. */
  readonly pkcs12?: Uint8Array;
  readonly pkcs12Password?: string;
  readonly serverCaPem?: string | null;
  readonly proxy?: string | null;
  /** Those of another proxy are forgotten with it. */
  readonly proxyCredentials?: string;
  readonly anchorsPem?: readonly string[];
  readonly tsaAnchorsPem?: readonly string[];
  readonly issuerPattern?: string | null;
  readonly colour?: ProfileColour | null;
}

export interface ProfileRequests {
  'profiles.read': (request: Nothing) => readonly ProfileView[];
  'profiles.add': (request: NewProfileRequest) => ProfileView;
  /** Without secrets and PEM texts. */
  'profiles.details': (request: { readonly name: string }) => ProfileDetails;
  'profiles.change': (request: ProfileChange) => ProfileView;
  'profiles.remove': (request: { readonly name: string }) => Nothing;
  /** Reports its steps as events too. */
  'connection.test': (request: {
    readonly profile: string;
    readonly newPassword?: string;
  }) => readonly ConnectionStepResult[];
}
