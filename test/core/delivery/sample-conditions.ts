/** One search for each of the ten conditions, and what a reader of the whole list expects of it (R102). */
import type { ListItem, SearchCriteria } from '#contract/guarantee-file.ts';

type Expectation = readonly [SearchCriteria, (item: ListItem) => boolean];

/** Searches made from a list item that has every column. */
export function conditionsOf(sample: ListItem): readonly Expectation[] {
  const day = sample.uploadedOn ?? '';
  const decided = sample.decidedOn ?? '';
  const name = sample.customerName?.slice(0, 2) ?? '';
  const prefix = sample.fileId.slice(0, 12);
  return [
    [{ uploaded: { from: day, to: day } }, (item) => item.uploadedOn === day],
    [{ uploaded: { from: day } }, (item) => (item.uploadedOn ?? '') >= day],
    [{ decided: { to: decided } }, (item) => (item.decidedOn ?? '9') <= decided],
    [{ customerNo: sample.customerNo }, (item) => item.customerNo === sample.customerNo],
    [{ guaranteeNo: sample.guaranteeNo }, (item) => item.guaranteeNo === sample.guaranteeNo],
    [{ changeNo: '001' }, (item) => item.changeNo === '001'],
    [{ customerName: name }, (item) => item.customerName?.includes(name) ?? false],
    [{ kind: '3' }, (item) => item.kind === '3'],
    [{ bankCode: '2345' }, (item) => item.bankCode === '2345'],
    [{ branchCode: '002' }, (item) => item.branchCode === '002'],
    [{ fileIdPrefix: prefix }, (item) => item.fileId.startsWith(prefix)],
  ];
}
