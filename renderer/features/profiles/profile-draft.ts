/** What a person has entered for a 接続先 so far, what is still wrong with it, and the request it becomes; pure. */
import type { NewProfileRequest } from '#contract/bridge/new-profile.ts';
import type { ProfileColour } from '#contract/profile-colour.ts';
import type { ErrorCode } from '#contract/error-codes.ts';
import { passwordRuleViolation } from '#contract/password-rule.ts';
import { parseUserId } from '#contract/user-id.ts';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ProfileDraft {
  readonly name: string;
  readonly url: string;
  readonly userId: string;
  readonly passwordWay: 'present' | 'create';
  /** The present one, or the initial one that パスワード作成 replaces. */
  readonly password: string;
  readonly newPassword: string;
  readonly newPasswordAgain: string;
  readonly pkcs12: readonly ChosenFile[];
  readonly pkcs12Password: string;
  readonly anchors: readonly ChosenFile[];
  readonly tsaAnchors: readonly ChosenFile[];
  readonly issuerPattern: string;
  readonly proxy: string;
  readonly proxyUser: string;
  readonly proxyPassword: string;
  readonly serverCa: readonly ChosenFile[];
  readonly archiveRoot: string;
  readonly colour: ProfileColour | null;
  /** The registered one stays as long as no other is chosen. */
  readonly keepsServerCa: boolean;
}

export const emptyDraft: ProfileDraft = {
  name: '',
  url: '',
  userId: '',
  passwordWay: 'present',
  password: '',
  newPassword: '',
  newPasswordAgain: '',
  pkcs12: [],
  pkcs12Password: '',
  anchors: [],
  tsaAnchors: [],
  issuerPattern: '',
  proxy: '',
  proxyUser: '',
  proxyPassword: '',
  serverCa: [],
  archiveRoot: '',
  colour: null,
  keepsServerCa: false,
};

export type DraftField = keyof ProfileDraft;

export type DraftProblem =
  | 'required'
  | 'file-required'
  | 'name'
  | 'url'
  | 'user-id'
  | 'password-rule'
  | 'password-again'
  | 'proxy'
  | 'too-large'
  | 'not-pem';

export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>;

type Check = (draft: ProfileDraft) => DraftProblem | null;

const maxPkcs12Bytes = 1024 * 1024;
const maxPemBytes = 100_000;

/** In the order the dialog shows them. */
const checks: readonly (readonly [DraftField, Check])[] = [
  ['name', ({ name }) => filled(name, /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name.trim()), 'name')],
  ['url', ({ url }) => filled(url, isHttps(url), 'url')],
  ['userId', ({ userId }) => filled(userId, parseUserId(userId) !== null, 'user-id')],
  ['password', ({ password }) => (password === '' ? 'required' : null)],
  ['newPassword', newPasswordProblem],
  [
    'newPasswordAgain',
    ({ passwordWay, newPassword, newPasswordAgain }) =>
      passwordWay === 'create' && newPasswordAgain !== newPassword ? 'password-again' : null,
  ],
  ['pkcs12', ({ pkcs12 }) => (pkcs12.length === 0 ? 'file-required' : sizeProblem(pkcs12, maxPkcs12Bytes))],
  ['pkcs12Password', ({ pkcs12Password }) => (pkcs12Password === '' ? 'required' : null)],
  ['anchors', ({ anchors }) => pemProblem(anchors)],
  ['tsaAnchors', ({ tsaAnchors }) => pemProblem(tsaAnchors)],
  [
    'proxy',
    ({ proxy }) => (proxy.trim() === '' || /^[^\s:@/]+:\d{1,5}$/.test(proxy.trim()) ? null : 'proxy'),
  ],
  ['serverCa', ({ serverCa }) => pemProblem(serverCa)],
];

export function checkDraft(draft: ProfileDraft): DraftProblems {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  for (const [field, check] of checks) {
    const problem = check(draft);
    if (problem !== null) problems[field] = problem;
  }
  return problems;
}

/** What no further typing can mend is told while it is being typed; the rest when the field is left. */
export function isWrongAlready({ userId }: ProfileDraft, field: DraftField): boolean {
  return field === 'userId' && !/^\d{0,11}$/.test(userId.normalize('NFKC').trim());
}

export type PasswordRule = 'length' | 'characters' | 'mixture' | 'same' | 'different';

/** Which conditions of a new password hold, while it is being typed. */
export function passwordRules(draft: ProfileDraft): Readonly<Record<PasswordRule, boolean>> {
  const { newPassword, newPasswordAgain, password } = draft;
  return {
    length: newPassword.length >= 8 && newPassword.length <= 16,
    characters: newPassword !== '' && passwordRuleViolation(newPassword) !== 'characters',
    mixture: /[A-Za-z]/.test(newPassword) && /\d/.test(newPassword),
    different: newPassword !== '' && password !== '' && newPassword !== password,
    same: newPassword !== '' && newPassword === newPasswordAgain,
  };
}

function newPasswordProblem({ passwordWay, password, newPassword }: ProfileDraft): DraftProblem | null {
  if (passwordWay === 'present') return null;
  if (newPassword === '') return 'required';
  return passwordRuleViolation(newPassword) === null && newPassword !== password ? null : 'password-rule';
}

function filled(text: string, isRight: boolean, problem: DraftProblem): DraftProblem | null {
  if (text.trim() === '') return 'required';
  return isRight ? null : problem;
}

function isHttps(text: string): boolean {
  return URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:';
}

function sizeProblem(files: readonly ChosenFile[], maxBytes: number): DraftProblem | null {
  return files.some(({ bytes }) => bytes.length > maxBytes) ? 'too-large' : null;
}

function pemProblem(files: readonly ChosenFile[]): DraftProblem | null {
  const tooLarge = sizeProblem(files, maxPemBytes);
  if (tooLarge !== null) return tooLarge;
  return files.every((file) => textOf(file).includes('-----BEGIN CERTIFICATE-----')) ? null : 'not-pem';
}

function textOf({ bytes }: ChosenFile): string {
  return new TextDecoder().decode(bytes);
}

/** Empty texts are left out: the service then takes what is usual. */
export function toRequest(draft: ProfileDraft): NewProfileRequest {
  const [pkcs12] = draft.pkcs12;
  const [serverCa] = draft.serverCa;
  const proxy = draft.proxy.trim();
  const archiveRoot = draft.archiveRoot.trim();
  const issuerPattern = draft.issuerPattern.trim();
  const isProxyNamed = proxy !== '' && draft.proxyUser !== '';
  return {
    name: draft.name.trim(),
    url: draft.url.trim(),
    userId: draft.userId,
    password: draft.password,
    isInitialPassword: draft.passwordWay === 'create',
    pkcs12: pkcs12?.bytes ?? new Uint8Array(),
    pkcs12Password: draft.pkcs12Password,
    anchorsPem: draft.anchors.map(textOf),
    tsaAnchorsPem: draft.tsaAnchors.map(textOf),
    ...(serverCa !== undefined && { serverCaPem: textOf(serverCa) }),
    ...(proxy !== '' && { proxy }),
    ...(isProxyNamed && { proxyCredentials: `${draft.proxyUser}:${draft.proxyPassword}` }),
    ...(archiveRoot !== '' && { archiveRoot }),
    ...(issuerPattern !== '' && { issuerPattern }),
    ...(draft.colour !== null && { colour: draft.colour }),
  };
}

const fieldsByCode: Readonly<Partial<Record<ErrorCode, DraftField>>> = {
  'profile-exists': 'name',
  'profile-invalid': 'name',
  'url-invalid': 'url',
  'user-id-invalid': 'userId',
  'p12-wrong-password': 'pkcs12Password',
  'p12-unreadable': 'pkcs12',
  'p12-too-large': 'pkcs12',
  'p12-no-key': 'pkcs12',
  'p12-several-keys': 'pkcs12',
  'p12-key-mismatch': 'pkcs12',
  'p12-iterations-excessive': 'pkcs12',
  'certificate-expired': 'pkcs12',
  'certificate-not-yet-valid': 'pkcs12',
  'certificate-not-for-client-auth': 'pkcs12',
  'anchor-unreadable': 'anchors',
  'file-unreadable': 'serverCa',
  'archive-root-forbidden': 'archiveRoot',
  'archive-io-failed': 'archiveRoot',
  'password-rule-violated': 'newPassword',
};

/** The field an answer of the service is about; `null` = the whole. */
export function fieldOf(code: ErrorCode, detail: string | undefined): DraftField | null {
  if (code === 'profile-invalid' && (detail === 'proxy' || detail === 'password')) return detail;
  return fieldsByCode[code] ?? null;
}
