/** English texts of the comparison of two versions. */
import type { compare as japanese } from '../ja/compare.ts';

export const compare: typeof japanese = {
  start: 'Compare versions',
  title: 'Compare versions',
  close: 'Close',
  comparing: 'Comparing…',
  changes: 'What changed',
  table: 'Differences by field',
  sides: { before: 'Old', after: 'New' },
  pagesOf: (side) => `${side} version`,
  columns: { change: 'Change', field: 'Field', before: 'Old', after: 'New', page: 'Page' },
  marks: { changed: '≠ changed', added: '+ added', removed: '- removed', same: '= same' },
  noLabel: '(no label)',
  none: 'none',
  counts: ({ changed, added, removed }) => `${changed} changed, ${added} added, ${removed} removed`,
  nothingChanged: 'Nothing in the printed text has changed.',
  showSame: (same) => `Show the ${same} unchanged too`,
  onlyText: 'Only printed text was compared. See the two versions below for seals, drawings and layout.',
  remarks: {
    unreadable: (side) => `${side}: the text could not be read.`,
    'no-text': (side) => `${side}: there is no text that can be read (the pages may be pictures).`,
    wholeFile: (side) =>
      `${side}: how much of the file the association signed cannot be told; the text of the whole file was compared.`,
    capped: (side) => `${side}: there is so much text that only its beginning was compared.`,
  },
  notComparable: 'Whether anything changed is unknown. Compare the two versions below by eye.',
};
