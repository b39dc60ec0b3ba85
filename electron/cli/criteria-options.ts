/** The manual's ten search conditions as command-line options (R102). */
import { type Command, Option } from 'commander';
import {
  type DateRange,
  type FileKind,
  type SearchCriteria,
  type SortColumn,
  type SortOrder,
  sortColumns,
} from '#contract/guarantee-file.ts';
import { fileKinds } from '../core/domain/file-kind.ts';
import { parseDateRange } from '../core/domain/japan-time.ts';
import { HoshodeskError } from '../core/hoshodesk-error.ts';

export interface CriteriaOptions {
  readonly uploaded?: string;
  readonly decided?: string;
  readonly customerNo?: string;
  readonly guaranteeNo?: string;
  readonly changeNo?: string;
  readonly customerName?: string;
  readonly kind?: FileKind;
  readonly bank?: string;
  readonly branch?: string;
  readonly fileId?: string;
}

export function addCriteriaOptions(command: Command): Command {
  return command
    .option('--uploaded <from..to>', 'アップロード日')
    .option('--decided <from..to>', '保証(変更)日')
    .option('--customer-no <number>', '顧客番号(完全一致)')
    .option('--guarantee-no <number>', '保証番号(完全一致)')
    .option('--change-no <number>', '条変番号(完全一致)')
    .option('--customer-name <text>', '顧客名(部分一致)')
    .addOption(
      new Option('--kind <kind>', 'ファイル種類: 1 保証 2 条件変更 3 無効 4 テスト送信').choices(fileKinds),
    )
    .option('--bank <code>', '金融機関コード(現在)')
    .option('--branch <code>', '営業店コード(現在)')
    .option('--file-id <prefix>', 'ファイル名(前方一致、発行時の店)')
    .option('--sort <column:direction>', `並べ替え: ${sortColumns.join(', ')} と :asc または :desc`);
}

/** Throws `usage` naming the condition that cannot be understood. */
export function toCriteria(options: CriteriaOptions): SearchCriteria {
  const { customerNo, guaranteeNo, changeNo, customerName, kind, bank, branch, fileId } = options;
  const uploaded = toRange(options.uploaded, '--uploaded');
  const decided = toRange(options.decided, '--decided');
  return {
    ...(uploaded && { uploaded }),
    ...(decided && { decided }),
    ...(customerNo !== undefined && { customerNo }),
    ...(guaranteeNo !== undefined && { guaranteeNo }),
    ...(changeNo !== undefined && { changeNo }),
    ...(customerName !== undefined && { customerName }),
    ...(kind !== undefined && { kind }),
    ...(bank !== undefined && { bankCode: bank }),
    ...(branch !== undefined && { branchCode: branch }),
    ...(fileId !== undefined && { fileIdPrefix: fileId }),
  };
}

function toRange(text: string | undefined, option: string): DateRange | null {
  if (text === undefined) return null;
  const range = parseDateRange(text);
  if (range === null) throw new HoshodeskError('usage', `${option} ${text}`);
  return range;
}

/** Reads `column:asc` or `column:desc`; a bare column is ascending. */
export function toSortOrder(text: string | undefined): SortOrder | null {
  if (text === undefined) return null;
  const [column, direction = 'asc', ...more] = text.split(':');
  const known = sortColumns.find((each): each is SortColumn => each === column);
  if (known === undefined || (direction !== 'asc' && direction !== 'desc') || more.length > 0) {
    throw new HoshodeskError('usage', `--sort ${text}`);
  }
  return { column: known, direction };
}
