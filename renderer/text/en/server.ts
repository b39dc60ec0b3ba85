/** English texts of the server part. */
import type { server as japanese } from '../ja/server.ts';

const count = (value: number): string => value.toLocaleString('en');

export const server: typeof japanese = {
  title: 'Server search',
  mode: 'Asks the delivery server',
  lead: 'Does not add to the list kept here; fetch just the documents you need.',
  noProfiles: 'There is no profile yet. Add one to search.',
  addProfile: 'Add a profile',
  outsideHours:
    'Outside the service hours (business days 8:45–19:00). Documents held here can be searched, viewed and verified at any time.',
  profile: 'Profile',
  form: 'Conditions',
  matches: { range: 'range', exact: 'exact', partial: 'partial', prefix: 'prefix', choice: 'choice' },
  conditions: {
    uploaded: 'Uploaded',
    decided: 'Decided',
    customerNo: 'Customer no.',
    guaranteeNo: 'Guarantee no.',
    changeNo: 'Change no.',
    customerName: 'Customer',
    kind: 'Kind',
    bankCode: 'Bank code',
    branchCode: 'Branch code',
    fileIdPrefix: 'File name',
  },
  from: (condition) => `${condition} (range: from)`,
  to: (condition) => `${condition} (range: to)`,
  anyKind: 'any',
  rangeReversed: 'The end is before the beginning.',
  search: 'Search',
  clear: 'Clear',
  cancel: 'Cancel',
  searching: 'Searching the delivery server…',
  searched: (rows, openParts) =>
    openParts === 0
      ? `${count(rows)} received`
      : `${count(rows)} received; more than 2,000, so searching in parts (${count(openParts)} to go)`,
  cancelled: 'The search was cancelled.',
  notSearched: 'Give conditions and search. Without any, every document you may see is meant.',
  noneFound: 'The delivery server has no such document.',
  found: (total, held, missing) =>
    `${count(total)} found: ${count(held)} held / ${count(missing)} not fetched`,
  incomplete: (parts) =>
    `${count(parts)} parts exceed 2,000 and cannot be divided further. They are not included; narrow the conditions.`,
  fetchAll: 'Fetch all not fetched',
  fetchSelected: (selected) => `Fetch the ${count(selected)} selected`,
  clearSelection: 'Clear selection',
  fetching: (done, total) => `Fetching… ${count(done)} / ${count(total)}`,
  fetchLabel: 'Progress of fetching',
  cancelling: 'Cancelling…',
  fetched: (fetched, failed) =>
    failed === 0 ? `${count(fetched)} fetched.` : `${count(fetched)} fetched, ${count(failed)} could not be.`,
  fetchCancelled: (fetched) => `Cancelled; ${count(fetched)} are held.`,
  results: 'Results',
  columns: { select: 'Select', held: 'Here' },
  held: 'held',
  missing: 'not fetched',
  selectRow: (fileId) => `Select ${fileId}`,
};
