/** English headlines: what a person is told of a document first (ux.md a-1); `document` is the kind's name. */
import type { HeadlineTexts } from '../text-shapes.ts';

export const headlines: HeadlineTexts = {
  usable: {
    title: 'May be used',
    sentence: (document) => `Not tampered with, from the expected issuer, and the latest ${document}.`,
  },
  authentic: {
    title: 'Not tampered with',
    sentence: () =>
      'The signature of a trusted issuer is confirmed. What kind of document it is, and whether it is the latest, was not judged. Compare it with the list on the delivery server before using it.',
  },
  test: {
    title: 'Arrived as it should',
    sentence: (document) => `A ${document}, not tampered with. It is no guarantee, and no loan rests on it.`,
  },
  attention: {
    title: 'Needs a check',
    sentence: (document) =>
      `Whether this ${document} can be relied on cannot be decided. Follow the steps below.`,
  },
  unconfirmed: {
    title: 'Needs a check: perhaps not the latest',
    sentence: (document) =>
      `The issuer's signature is confirmed, but not whether this is the latest ${document}. Sync and compare with the delivery server before using it.`,
  },
  contradictory: {
    title: 'Needs a check: versions contradict each other',
    sentence: (document) =>
      `The issuer's signature is confirmed, but the history contradicts itself. Ask the issuing association which ${document} counts.`,
  },
  announced: {
    title: 'Check needed: announced by mail',
    sentence: (document) =>
      `A notification mail tells of something newer than this ${document}, or that it is void. Do not use it before a sync has settled this.`,
  },
  'not-listed': {
    title: 'Check authority and state',
    sentence: () =>
      'It is not on the list of the delivery server: perhaps transferred, subrogated, or deleted after repayment. Ask the issuing association before using it.',
  },
  unverified: {
    title: 'Not verified',
    sentence: (document) => `This ${document} was not verified yet. Verify it before using it.`,
  },
  unusable: {
    title: 'Must not be used',
    sentence: (document) =>
      `Do not use this ${document}: the issuer's signature does not stand for its content.`,
  },
  unsigned: {
    title: 'Must not be used: not signed',
    sentence: (document) =>
      `Without a signature this does not count as a ${document} of the guarantee service.`,
  },
  superseded: {
    title: 'Superseded',
    sentence: (document) => `There is a newer version. Do not use this ${document}; look at the latest.`,
  },
  void: {
    title: 'Void',
    sentence: (document, kind) =>
      kind === '3'
        ? 'A void notice whose issuer is confirmed. Do not use the certificate it is about.'
        : `A void notice was received. Do not use this ${document}.`,
  },
  paper: {
    title: 'Void: the paper certificate counts',
    sentence: () =>
      'This certificate goes on as a paper certificate. Do not use the electronic one; look at the paper certificate.',
  },
  'void-undecided': {
    title: 'Void notice: issuer not confirmed',
    sentence: () =>
      "The issuer's signature of this notice is not confirmed yet. Ask the issuing association before using the certificate it is about.",
  },
};
