/** The comparison of two versions, in English. */
import type { DiffTexts } from '../diff-texts.ts';

export const diff: DiffTexts = {
  before: 'old',
  after: 'new',
  change: 'change',
  field: 'field',
  page: 'page',
  changes: { changed: '≠ changed', added: '+ added', removed: '- removed', same: '= same' },
  nothingChanged: 'Nothing in the printed text has changed.',
  counts: ({ changed, added, removed }) => `${changed} changed, ${added} added, ${removed} removed`,
  hidden: (same) => `${same} unchanged ones are not shown (--all shows them).`,
  unreadable: (side) => `Note: the text of the ${side} version could not be read.`,
  noText: (side) => `Note: the ${side} version has no text that can be read (its pages may be pictures).`,
  capped: (side) => `Note: the ${side} version has so much text that only its beginning was compared.`,
  wholeFile: (side) =>
    `Note: how much of the ${side} version the association signed cannot be told; the text of the whole file was compared.`,
  notComparable:
    'Whether anything changed is unknown. Save both versions with "get" and compare the PDFs by eye.',
  onlyText: 'Only printed text was compared. Look at the PDFs for seals, drawings and layout.',
};
