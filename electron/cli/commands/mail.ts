/** `mail`: imports notification mails, lists what they announced, fetches it, and watches a folder for new ones. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { AnnouncementRow } from '#contract/journal.ts';
import type { MailSource } from '#contract/mail-import.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import { readMailSources } from '../../core/use-cases/index.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import { readStandardInput } from '../input-files.ts';
import { formatTable } from '../output.ts';
import { reportGot } from './got-lines.ts';
import { isCheckedLatelyBy, lastChecks } from './last-checks.ts';
import { countMails, printMailOutcomes } from './mail-outcomes.ts';
import { formatRows } from './row-table.ts';

interface ImportOptions {
  readonly profile?: string;
  readonly allowUnknownSender?: boolean;
  readonly allowLookAlike?: boolean;
}

interface WatchOptions extends ImportOptions {
  readonly every: string;
}

interface ListOptions {
  readonly profile?: string;
  readonly open?: boolean;
  readonly unannounced?: boolean;
}

interface FetchOptions {
  readonly profile: string;
  readonly useLink?: boolean;
}

export function addMailCommands(program: Command, action: Action): void {
  const mail = program.command('mail').description('通知メールの取込みと、未受信の文書');
  addPermissions(mail.command('import <file-or-folder...>'))
    .description('通知メール(.eml・本文の.txt・フォルダ)を取り込む。「-」は標準入力')
    .action(action(importMails));
  addPermissions(mail.command('watch <folder>'))
    .description('フォルダに保存される通知メールを取り込み続ける')
    .option('--every <seconds>', '見にいく間隔(秒)', '5')
    .action(action(watchMails));
  mail
    .command('list')
    .description('取り込んだ通知と、その文書を受信したか')
    .option('--profile <name>', '接続先')
    .option('--open', '未受信のものだけ')
    .option('--unannounced', '反対に、通知メールが届いていない文書')
    .action(action(listMails));
  mail
    .command('fetch [file-id...]')
    .description('未受信の文書を取得する。指定がなければすべて')
    .requiredOption('--profile <name>', '接続先')
    .option('--use-link', '配布方式のURLから、ログインせずに取得する')
    .action(action(fetchMails));
  mail
    .command('close <number>')
    .description('通知を対応不要にする')
    .requiredOption('--profile <name>', '接続先')
    .action(action(closeMail));
}

function addPermissions(command: Command): Command {
  return command
    .option('--profile <name>', '接続先。なければ協会と金融機関から選ぶ')
    .option('--allow-unknown-sender', '送信専用アドレス以外からの通知(転送など)も取り込む')
    .option('--allow-look-alike', '似せた差出人の通知も、印を付けて取り込む');
}

async function importMails(host: Host, paths: readonly string[], options: ImportOptions): Promise<void> {
  const { app, output, texts, signal } = host;
  const outcomes = await app.importMails({ ...options, sources: sourcesOf(host, paths), signal });
  printMailOutcomes(host, outcomes);
  const counts = countMails(outcomes);
  output.result({ event: 'done', ...counts }, texts.mail.done(counts));
}

async function* sourcesOf({ streams }: Host, paths: readonly string[]): AsyncGenerator<MailSource> {
  for (const path of paths) {
    if (path === '-') yield { name: '-', content: await readStandardInput(streams) };
    else yield* readMailSources([path]);
  }
}

const longestPauseSeconds = 3_600;

async function watchMails(host: Host, folder: string, { every, ...options }: WatchOptions): Promise<void> {
  const { app, output, texts, signal } = host;
  const seconds = Number(every);
  if (!(seconds > 0 && seconds <= longestPauseSeconds)) throw new HoshodeskError('usage', `--every ${every}`);
  const watch = app.watchMails({ ...options, folder });
  output.note(texts.mail.watching(folder));
  while (!signal.aborted) {
    printMailOutcomes(host, await watch.look());
    await sleep(seconds * 1_000, undefined, { signal }).catch(() => undefined);
  }
}

const mostRows = 10_000;

async function listMails(host: Host, options: ListOptions): Promise<void> {
  const { app, output, texts } = host;
  const { profile, open } = options;
  if (options.unannounced === true) return listUnannounced(host, profile);
  const rows = await app.readAnnouncements({
    ...(profile !== undefined && { profile }),
    onlyAwaited: open === true,
    limit: mostRows,
  });
  if (output.json) for (const row of rows) output.result(row, '');
  else if (rows.length > 0) output.result({}, tableOf(rows, { texts }));
  else if (open === true) output.note(texts.mail.nothingOpen);
}

async function listUnannounced(host: Host, profile?: string): Promise<void> {
  const { app, output, texts } = host;
  const rows = await app.readUnannounced({ ...(profile !== undefined && { profile }) });
  if (output.json) for (const row of rows) output.result(row, '');
  else if (rows.length > 0) {
    output.result({}, formatRows(rows, texts, isCheckedLatelyBy(await lastChecks(host))));
  }
  output.note(texts.mail.unannounced(rows.length));
}

function tableOf(rows: readonly AnnouncementRow[], { texts }: Pick<Host, 'texts'>): string {
  const { mail, labels, say } = texts;
  const { number, sentAt, state, sender } = mail.headings;
  return formatTable([
    [number, state, labels.kind, labels.fileId, labels.issueCount, sentAt, sender],
    ...rows.map((row) => [
      String(row.sequence),
      mail.states[row.state],
      texts.kinds[row.kind],
      row.fileId,
      row.issueCount === null ? '' : String(row.issueCount),
      say.japanTime(row.sentAt),
      [mail.marks[row.senderTrust], row.sender ?? ''].filter((word) => word !== '').join(' '),
    ]),
  ]);
}

async function fetchMails(host: Host, fileIds: readonly string[], options: FetchOptions): Promise<void> {
  const { app, output, texts, signal } = host;
  const { profile, useLink } = options;
  const awaited = await app.readAnnouncements({ profile, onlyAwaited: true, limit: mostRows });
  const wanted = fileIds.length > 0 ? fileIds : [...new Set(awaited.map(({ fileId }) => fileId))];
  if (wanted.length === 0) {
    output.note(texts.mail.nothingOpen);
    return;
  }
  const outcomes =
    useLink === true
      ? await app.fetchLinked({ profile, fileIds: wanted, signal })
      : await app.get({ profile, wanted, signal });
  for (const outcome of outcomes) reportGot(host, outcome);
}

async function closeMail(host: Host, number: string, { profile }: FetchOptions): Promise<void> {
  const rows = await host.app.readAnnouncements({ profile, limit: mostRows });
  const row = rows.find(({ sequence }) => String(sequence) === number);
  if (row === undefined) throw new HoshodeskError('record-unknown', number);
  const { fileId, sequence } = row;
  await host.app.recordFact({ profile, fileId, record: { action: 'announcement-closed', sequence } });
  host.output.result({ event: 'closed', sequence, fileId }, host.texts.mail.closed(sequence));
}
