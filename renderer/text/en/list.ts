/** English texts of the list part. */
import type { list as japanese } from '../ja/list.ts';

const documents = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'document' : 'documents'}`;

export const list: typeof japanese = {
  label: 'Documents',
  select: 'Select',
  selectAll: 'Select all',
  loading: 'Loading',
  empty: 'No document matches.',
  emptyHint: 'Use fewer words or conditions, or ask the server with “Server search”.',
  nothingYet: 'There are no documents yet. A sync brings those of the delivery server.',
  count: documents,
  selected: (count) => `${documents(count)} selected`,
  clearSelection: 'Clear selection',
  menu: {
    open: (column) => `Menu of column ${column}`,
    ascending: 'Ascending',
    descending: 'Descending',
    usualOrder: 'Usual order',
    left: 'Move left',
    right: 'Move right',
    hide: 'Hide this column',
    choose: 'Choose columns',
    fit: 'Fit width',
    wider: 'Wider',
    narrower: 'Narrower',
    reset: 'Usual columns',
    resize: (column) => `Change the width of ${column}`,
  },
  actions: { save: 'Save', verify: 'Verify', export: 'Export', report: 'Report' },
  confirm: {
    title: (count) => `This concerns ${documents(count)}`,
    save: (count) => `Saves ${documents(count)} into a folder.`,
    verify: (count) => `Verifies ${documents(count)} anew. This may take a while.`,
    report: (count) => `Makes a verification report on ${documents(count)}.`,
    go: 'Go ahead',
    cancel: 'Cancel',
  },
  exporting: {
    title: 'Export the list',
    scope: 'Documents',
    scopeSelected: (count) => `The ${documents(count)} selected`,
    scopeAll: (count) => `All ${documents(count)} found`,
    format: 'Format',
    csv: 'CSV (opens in Excel)',
    xlsx: 'Excel workbook (.xlsx)',
    columns: 'Exports the columns on screen. Leading zeros of numbers stay.',
    go: 'Export',
    cancel: 'Cancel',
  },
  done: {
    working: 'Working…',
    saved: (written, folder) => `Saved ${documents(written)}: ${folder}`,
    verified: (count) => `Verified ${documents(count)}.`,
    exported: (name) => `Exported ${name}.`,
    copied: (count) => `Copied ${documents(count)}.`,
    nothingHeld: 'None of these documents has been fetched. Sync, or fetch them with “Server search”.',
    tooMany: (most) => `No more than ${documents(most)} at a time. Use conditions to find fewer.`,
    close: 'Close',
  },
};
