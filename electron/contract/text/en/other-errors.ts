/** English sentences for the remaining errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const otherErrors: ErrorTexts<'instance' | 'outcome' | 'internal'> = {
  'another-instance': {
    message: 'Another Hoshodesk is using this archive.',
    next: 'Run again when it has finished.',
  },
  'file-not-listed': {
    message: 'The server does not list this file.',
    next: 'Check the file ID; it may have been deleted, transferred or subrogated.',
  },
  'file-not-held': {
    message: 'The local archive does not hold this file.',
    next: 'Check the file ID, or fetch it with "sync" or "get".',
  },
  'versions-too-few': {
    message: 'There are too few versions to compare: one is held, or none before the one named.',
    next: 'See what is held with "show". After a re-issue, "sync" brings the other version.',
  },
  'search-not-divisible': {
    message: 'A part of the search exceeds 2,000 rows and cannot be divided further; it is not included.',
    next: 'Narrow the search.',
  },
  'too-many-found': {
    message: 'More documents were found than can be shown at once.',
    next: 'Narrow the search by branch or customer number, or ask only for documents whose codes differ.',
  },
  cancelled: { message: 'Cancelled; what was saved stays.', next: 'Run again to go on.' },
  'execution-in-future': {
    message: 'A day that has not come cannot be recorded as that of an execution.',
    next: 'Check the day; record an execution after it has happened.',
  },
  'deadline-out-of-range': {
    message: 'The deadline can only be extended to a day within 60 days of the guarantee or decision date.',
    next: 'Check the date; ask the association for anything beyond 60 days.',
  },
  'not-a-void-notice': {
    message: 'The newest version is no void notice, so no paper certificate can replace it.',
    next: 'Sync and see whether the void notice has arrived.',
  },
  'file-still-listed': {
    message: 'The server lists the file; there is no absence to explain.',
    next: 'Sync or reconcile and look again.',
  },
  'record-unknown': {
    message: 'The record to be withdrawn does not exist.',
    next: 'Open the history again and choose the record.',
  },
  'mail-link-missing': {
    message: 'No imported notification gives an address for this file.',
    next: 'Only notifications of the distribution method have one. Use "get" to fetch it from the list of the delivery server.',
  },
  internal: {
    message: 'Something unexpected happened.',
    next: 'Run again; tell the system department if it persists.',
  },
  'request-invalid': {
    message: 'A request inside the program was malformed; nothing was done.',
    next: 'Try again; tell the system department if it persists.',
  },
  'service-stopped': {
    message: 'The service behind this window cannot be reached.',
    next: 'Start Hoshodesk again; nothing that was archived is lost.',
  },
};
