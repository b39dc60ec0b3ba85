/** What the 接続先 dialog sends: a connection with its secrets, which never come back. */
import type { ProfileColour } from '../profile-colour.ts';

export interface NewProfileRequest {
  readonly name: string;
  readonly url: string;
  readonly userId: string;
  readonly password: string;
  /** The password is the initial one: パスワード作成 follows, and it is kept for パスワード初期化 (A37). */
  readonly isInitialPassword: boolean;
  readonly pkcs12: Uint8Array;
  readonly pkcs12Password: string;
  readonly serverCaPem?: string;
  /** `host:port`. */
  readonly proxy?: string;
  /** `user:password`; kept in the vault. */
  readonly proxyCredentials?: string;
  readonly archiveRoot?: string;
  readonly anchorsPem: readonly string[];
  readonly tsaAnchorsPem: readonly string[];
  readonly issuerPattern?: string;
  readonly colour?: ProfileColour;
}
