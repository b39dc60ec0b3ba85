/** English sentences for what a reconciliation finds (R159, R160). */
import type { ReconciliationTexts } from '../text-shapes.ts';

export const reconciliationReasons: ReconciliationTexts = {
  serverOnly: {
    'transferred-in': {
      what: 'transferred or assigned to this bank or branch',
      next: 'Fetch it, and look with the transfer search for others of the former branch or bank.',
    },
    'sync-missed': {
      what: 'missed by a sync',
      next: 'Fetch it. If this goes on, send the log to support.',
    },
    'not-fetched': { what: 'not fetched yet', next: 'Fetch it.' },
  },
  localOnly: {
    'void-notice-expired': {
      what: 'void notice, deleted by the server 60 days after sending',
      next: 'Keep it: the copy here is the only record.',
    },
    'test-slip-expired': {
      what: 'test slip, deleted by the server 60 days after sending',
      next: 'Nothing has to be done.',
    },
    'paid-off': { what: 'paid off, deleted after about two years', next: 'Recorded. The copy here stays.' },
    subrogated: { what: 'subrogated, no access since payment', next: 'Recorded. The copy here stays.' },
    'access-lost': {
      what: 'transferred or assigned, no access',
      next: 'The present branch receives newer versions. It can no longer be used here.',
    },
    unknown: {
      what: 'unknown',
      next: 'Find out whether it was paid off, subrogated or transferred, and record the reason.',
    },
  },
  stale: {
    'void-listed': {
      what: 'replaced by a void notice on the server',
      next: 'Stop any execution and fetch the void notice.',
    },
    reissued: { what: 're-issued', next: 'Fetch the latest version.' },
    'issue-count-fell': {
      what: 'issue count smaller than that held',
      next: 'Fetch it and ask the association which version is right.',
    },
    overwritten: {
      what: 'overwritten on the server',
      next: 'Fetch it and compare it with the version held.',
    },
  },
  changed: {
    transferred: { what: 'present branch changed', next: 'The record here was brought up to date.' },
    attributes: { what: 'name or other attributes changed', next: 'The record here was brought up to date.' },
  },
};
