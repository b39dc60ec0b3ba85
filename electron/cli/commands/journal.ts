/** `record` writes down what a person says of a guarantee; `journal` reads it again, and checks the chain. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PersonRecord } from '#contract/bridge/requests.ts';
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { ExplainedAbsence, JournalEntry } from '#contract/journal.ts';
import { writerOf } from '#contract/text/record-texts.ts';
import { parseJapaneseDate } from '../../core/domain/japan-time.ts';
import { HoshodeskError } from '../../core/hoshodesk-error.ts';
import type { Action } from '../action.ts';
import type { Host } from '../host.ts';
import { formatTable } from '../output.ts';
import type { Texts } from '../text/texts.ts';
import { formatJapanTime } from '../verifying/format-evidence.ts';

interface RecordOptions {
  readonly profile: string;
  readonly on?: IsoDate;
  readonly until?: IsoDate;
  readonly sha256?: string;
}

interface JournalOptions {
  readonly profile?: string;
  readonly fileId?: string;
  readonly limit: number;
  readonly check?: boolean;
}

const usualLimit = 100;
const maximumLimit = 1_000_000;
const reasons: readonly ExplainedAbsence[] = ['paid-off', 'subrogated', 'access-lost'];

export function addJournalCommands(program: Command, action: Action): void {
  program
    .command('record <file-id> <what> [value]')
    .description(
      '保証書について記録する: executed --on 実行日 | extend --until 期限 | paper | absent 理由 | withdraw 記録番号',
    )
    .requiredOption('--profile <name>', '接続先')
    .option('--on <date>', '貸付実行日(executed)', parseDate)
    .option('--until <date>', '延長後の実行期限(extend)', parseDate)
    .option('--sha256 <hash>', '実行した版(executed。省略すると最新の版)')
    .addHelpText('after', `\n理由: paid-off 完済 | subrogated 代位弁済 | access-lost 移管・譲渡`)
    .action(action(record));
  program
    .command('journal')
    .description('記録簿を新しい順に表示する')
    .option('--profile <name>', '接続先')
    .option('--file-id <id>', 'この文書の記録だけ')
    .addOption(new Option('--limit <count>', '表示件数の上限').argParser(parseLimit).default(usualLimit))
    .option('--check', 'すべての記録を読み直し、欠落や書換えがないか確かめる')
    .action(action(journal));
}

function parseDate(text: string): IsoDate {
  const date = parseJapaneseDate(text);
  if (date === null) throw new InvalidArgumentError('YYYY-MM-DD');
  return date;
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximumLimit) {
    throw new InvalidArgumentError(`1..${maximumLimit}`);
  }
  return limit;
}

interface Wanted {
  readonly fileId: string;
  readonly what: string;
  readonly value: string | undefined;
}

async function record(host: Host, ...given: readonly [string, string, string | undefined, RecordOptions]) {
  const [fileId, what, value, options] = given;
  const { app, output, texts } = host;
  const { profile } = options;
  const wanted = await toRecord(host, { fileId, what, value }, options);
  const entry = await app.recordFact({ profile, fileId, record: wanted });
  output.result(
    { event: 'recorded', ...entry },
    texts.records.recorded(texts.records.sentence(entry.record)),
  );
}

async function toRecord(
  host: Host,
  { fileId, what, value }: Wanted,
  { profile, on, until, sha256 }: RecordOptions,
): Promise<PersonRecord> {
  switch (what) {
    case 'executed':
      return {
        action: 'executed',
        on: given(on, '--on'),
        sha256: sha256 ?? (await newestVersion(host, profile, fileId)),
      };
    case 'extend':
      return { action: 'deadline-extended', until: given(until, '--until') };
    case 'paper':
      return { action: 'paper-replaces' };
    case 'absent':
      return {
        action: 'absence-explained',
        reason: given(
          reasons.find((each) => each === value),
          reasons.join('|'),
        ),
      };
    case 'withdraw':
      return { action: 'withdrawn', sequence: toSequence(value) };
    default:
      throw new HoshodeskError('usage', what);
  }
}

function given<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new HoshodeskError('usage', name);
  return value;
}

function toSequence(text: string | undefined): number {
  const sequence = Number(text);
  if (!Number.isInteger(sequence) || sequence < 1)
    throw new HoshodeskError('usage', `withdraw ${text ?? ''}`);
  return sequence;
}

async function newestVersion({ app }: Host, profile: string, fileId: string): Promise<string> {
  const newest = (await app.show(fileId)).find((version) => version.profile === profile);
  if (newest === undefined) throw new HoshodeskError('file-not-held', fileId);
  return newest.sha256;
}

async function journal(host: Host, { check = false, ...selection }: JournalOptions): Promise<void> {
  const { app, output, texts } = host;
  if (check) {
    const records = await app.checkJournal(selection.profile);
    output.result({ event: 'intact', records }, texts.records.chainIntact(records));
    return;
  }
  const entries = await app.readJournal(selection);
  if (output.json) for (const entry of entries) output.result(entry, '');
  else if (entries.length > 0) output.result({}, formatEntries(entries, texts));
  if (!output.json) output.note(texts.say.rows(entries.length));
}

function formatEntries(entries: readonly JournalEntry[], texts: Texts): string {
  const { records } = texts;
  const { sequence, at, by, profile, what } = records.headings;
  const withdrawn = new Set(
    entries.flatMap((entry) =>
      entry.record.action === 'withdrawn' ? [`${entry.profile} ${entry.record.sequence}`] : [],
    ),
  );
  const lines = entries.map((entry) => {
    const sentence = records.sentence(entry.record);
    return [
      String(entry.sequence),
      formatJapanTime(entry.at, texts) ?? '',
      writerOf(entry, records),
      entry.profile,
      'fileId' in entry.record ? entry.record.fileId : '',
      withdrawn.has(`${entry.profile} ${entry.sequence}`) ? records.withdrawn(sentence) : sentence,
    ];
  });
  return formatTable([[sequence, at, by, profile, texts.labels.fileId, what], ...lines]);
}
