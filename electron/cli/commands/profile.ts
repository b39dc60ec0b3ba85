/** `profile add | set | list | show | remove`: the 接続先 of this user. */
import type { Command } from 'commander';
import type { ProfileChange } from '#contract/bridge/profile-requests.ts';
import type { TrustAnchor } from '#contract/profile.ts';
import type { NewProfile } from '../../core/use-cases/index.ts';
import type { StoredProfile } from '../../core/profiles/index.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { Host } from '../host.ts';
import { readInputFile, readSecret, readSecretFile, readTextFile } from '../input-files.ts';
import type { Action } from '../action.ts';
import { anchorLines, anchorWarnings } from './anchor-lines.ts';

interface AddOptions {
  readonly url: string;
  readonly userId: string;
  readonly passwordFile?: string;
  readonly p12: string;
  readonly p12PasswordFile?: string;
  readonly ca?: string;
  readonly proxy?: string;
  readonly proxyCredentialsFile?: string;
  readonly archive?: string;
  readonly screenMap?: string;
  readonly anchors: readonly string[];
  readonly tsaAnchors: readonly string[];
  readonly issuer?: string;
  readonly initialPassword?: boolean;
}

/** What is left out stays as it is; an empty text takes away. */
type SetOptions = Partial<
  Omit<AddOptions, 'archive' | 'screenMap' | 'anchors' | 'tsaAnchors'> &
    Pick<AddOptions, 'anchors' | 'tsaAnchors'>
>;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export function addProfileCommands(program: Command, action: Action): void {
  const profile = program.command('profile').description('接続先の登録・変更・一覧・表示・削除');
  profile
    .command('add <name>')
    .description('接続先を登録し、クライアント証明書を取り込む')
    .requiredOption('--url <url>', '配信サーバのURL')
    .requiredOption('--user-id <id>', 'ユーザID(11桁)')
    .option('--password-file <file>', 'ログインパスワードを書いたファイル')
    .requiredOption('--p12 <file>', 'クライアント証明書(.p12 / .pfx)')
    .option('--p12-password-file <file>', 'PKCS#12パスワードを書いたファイル')
    .option('--ca <pem>', 'サーバ証明書の認証局(これだけを信頼する)')
    .option('--proxy <host:port>', 'プロキシ')
    .option('--proxy-credentials-file <file>', 'プロキシの「ユーザ名:パスワード」を書いたファイル')
    .option('--archive <dir>', '保管先')
    .option('--screen-map <file>', '画面の読み取り方の調整(JSON)')
    .option('--anchors <pem>', '署名者の信頼アンカー(複数可)', collect, [])
    .option('--tsa-anchors <pem>', 'タイムスタンプ局の信頼アンカー(複数可)', collect, [])
    .option('--issuer <pattern>', '署名者の名前の条件')
    .option('--initial-password', 'パスワードは初期パスワード')
    .action(action(add));
  profile
    .command('set <name>')
    .description('接続先の変更(指定しないものはそのまま)')
    .option('--url <url>', '配信サーバのURL(別のサーバにはパスワードも必要)')
    .option('--user-id <id>', 'ユーザID(11桁)')
    .option('--password-file <file>', '新しいログインパスワードを書いたファイル')
    .option('--p12 <file>', '新しいクライアント証明書(.p12 / .pfx)')
    .option('--p12-password-file <file>', 'PKCS#12パスワードを書いたファイル')
    .option('--ca <pem>', 'サーバ証明書の認証局(空文字で取り消し)')
    .option('--proxy <host:port>', 'プロキシ(空文字で取り消し)')
    .option('--proxy-credentials-file <file>', 'プロキシの「ユーザ名:パスワード」を書いたファイル')
    .option('--anchors <pem>', '署名者の信頼アンカー(複数可、置き換え)', collect)
    .option('--tsa-anchors <pem>', 'タイムスタンプ局の信頼アンカー(複数可、置き換え)', collect)
    .option('--issuer <pattern>', '署名者の名前の条件(空文字で取り消し)')
    .option('--initial-password', 'パスワードは初期パスワード')
    .action(action(set));
  profile.command('list').description('接続先の一覧').action(action(list));
  profile.command('show <name>').description('接続先の表示').action(action(show));
  profile.command('remove <name>').description('接続先の削除(文書は残る)').action(action(remove));
}

async function add(host: Host, name: string, options: AddOptions): Promise<void> {
  const { app, output, streams, texts } = host;
  const input: NewProfile = {
    name,
    url: options.url,
    userId: options.userId,
    pkcs12: await readInputFile(options.p12),
    password: await readSecret(options.passwordFile, '--password-file', streams),
    pkcs12Password: await readSecret(options.p12PasswordFile, '--p12-password-file', streams),
    isInitialPassword: options.initialPassword === true,
    anchorsPem: await pem(options.anchors),
    tsaAnchorsPem: await pem(options.tsaAnchors),
    ...(options.ca !== undefined && { serverCaPem: await readTextFile(options.ca) }),
    ...(options.proxy !== undefined && { proxy: options.proxy }),
    ...(options.proxyCredentialsFile !== undefined && {
      proxyCredentials: await readSecretFile(options.proxyCredentialsFile),
    }),
    ...(options.archive !== undefined && { archiveRoot: options.archive }),
    ...(options.screenMap !== undefined && { screenMap: await readJsonFile(options.screenMap) }),
    ...(options.issuer !== undefined && { issuerPattern: options.issuer }),
  };
  const stored = await app.addProfile(input);
  const anchors = app.describeAnchors(stored.profile);
  output.result(
    toJson(stored, anchors),
    [texts.say.profileAdded(name, stored.certificate), ...anchorLines(anchors, texts)].join('\n'),
  );
  for (const warning of anchorWarnings(host, stored.profile)) output.note(warning);
}

const pem = (paths: readonly string[]): Promise<string[]> => Promise.all(paths.map(readTextFile));

async function set(host: Host, name: string, options: SetOptions): Promise<void> {
  const { app, output, streams, texts } = host;
  const { url, userId, proxy, issuer, ca, p12, anchors, tsaAnchors } = options;
  const change: ProfileChange = {
    name,
    ...(url !== undefined && { url }),
    ...(userId !== undefined && { userId }),
    ...(proxy !== undefined && { proxy: proxy === '' ? null : proxy }),
    ...(issuer !== undefined && { issuerPattern: issuer === '' ? null : issuer }),
    ...(ca !== undefined && { serverCaPem: ca === '' ? null : await readTextFile(ca) }),
    ...(anchors !== undefined && { anchorsPem: await pem(anchors) }),
    ...(tsaAnchors !== undefined && { tsaAnchorsPem: await pem(tsaAnchors) }),
    ...(options.passwordFile !== undefined && {
      password: await readSecretFile(options.passwordFile),
      isInitialPassword: options.initialPassword === true,
    }),
    ...(options.proxyCredentialsFile !== undefined && {
      proxyCredentials: await readSecretFile(options.proxyCredentialsFile),
    }),
    ...(p12 !== undefined && {
      pkcs12: await readInputFile(p12),
      pkcs12Password: await readSecret(options.p12PasswordFile, '--p12-password-file', streams),
    }),
  };
  const stored = await app.changeProfile(change);
  const described = app.describeAnchors(stored.profile);
  output.result(
    toJson(stored, described),
    [texts.say.profileChanged(name), ...anchorLines(described, texts)].join('\n'),
  );
  for (const warning of anchorWarnings(host, stored.profile)) output.note(warning);
}

async function readJsonFile(path: string): Promise<unknown> {
  const text = await readTextFile(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HoshodeskError('file-unreadable', path, { cause: error });
  }
}

async function list({ app, output }: Host): Promise<void> {
  for (const stored of await app.listProfiles()) output.result(toJson(stored), toLine(stored));
}

async function show(host: Host, name: string): Promise<void> {
  const { app, output, texts } = host;
  const stored = await app.readProfile(name);
  const anchors = app.describeAnchors(stored.profile);
  const { anchorsPem: _, tsaAnchorsPem: __, ...shown } = stored.profile;
  const settings = JSON.stringify({ ...shown, certificate: stored.certificate }, null, 2);
  output.result(toJson(stored, anchors), [settings, ...anchorLines(anchors, texts)].join('\n'));
  for (const warning of anchorWarnings(host, stored.profile)) output.note(warning);
}

async function remove({ app, output, texts }: Host, name: string): Promise<void> {
  await app.removeProfile(name);
  output.result({ event: 'removed', name }, texts.say.profileRemoved(name));
}

function toJson({ profile, certificate }: StoredProfile, trustAnchors?: readonly TrustAnchor[]): object {
  return { ...profile, certificate, ...(trustAnchors && { trustAnchors }) };
}

function toLine({ profile, certificate }: StoredProfile): string {
  return `${profile.name}  ${profile.userId}  ${profile.origin}  ${certificate.notAfter.slice(0, 10)}`;
}
