/** English texts of the verdict part. */
import type { AlterationLine, IssuerLine, TimestampLine } from '../../features/verdict/level-one.ts';
import type { VersionLine } from '../../features/verdict/version-line.ts';
import type { verdict as japanese } from '../ja/verdict.ts';
import { technical } from './verdict-technical.ts';

const nth = (count: number | null): string => (count === null ? 'Issue unknown' : `Issue ${count}`);
const notVerified = 'Not verified yet';
const noSignature = 'There is no signature';

const alteration: Readonly<Record<AlterationLine['finding'], string>> = {
  whole: 'None (the whole file was checked)',
  altered: 'The content differs from what was signed',
  unchanged: 'Unchanged since signing (the signer is not confirmed)',
  undecided: 'Cannot be decided',
  unsigned: noSignature,
  unverified: notVerified,
};

function issuer({ finding }: Pick<IssuerLine, 'finding'>, name: string | null): string {
  const who = name ?? 'unknown signer';
  switch (finding) {
    case 'confirmed':
      return who;
    case 'other':
      return `Not the expected association: ${who}`;
    case 'refused':
      return `Cannot be confirmed: ${who}`;
    case 'undecided':
      return `Cannot be decided: ${who}`;
    case 'moot':
      return 'Not judged (the content does not match the signature)';
    case 'unsigned':
      return noSignature;
    case 'unverified':
      return notVerified;
  }
}

function timestamp({ finding }: Pick<TimestampLine, 'finding'>, at: string | null): string {
  const when = at ?? '';
  switch (finding) {
    case 'proven':
      return when;
    case 'below-form':
      return `${when} Lacks what long-term keeping needs`;
    case 'refused':
      return 'Not acceptable';
    case 'undecided':
      return `Partly not confirmed ${when}`.trimEnd();
    case 'missing':
      return 'Nothing proves the time';
    case 'moot':
      return 'Not judged (the content does not match the signature)';
    case 'unsigned':
      return noSignature;
    case 'unverified':
      return notVerified;
  }
}

function version({ finding, count, printedCount, newestCount }: VersionLine): string {
  switch (finding) {
    case 'latest':
      return `${nth(count)} (latest)`;
    case 'listed':
      return `${nth(count)} (newest held)`;
    case 'superseded':
      return newestCount === null
        ? `${nth(count)}: there is a newer version`
        : `${nth(count)}: there is a newer version (${nth(newestCount)})`;
    case 'void':
      return `${nth(count)}: a void notice was received`;
    case 'void-notice':
      return 'A void notice';
    case 'count-differs':
      return `Contradiction: list says ${nth(count)}, document says ${nth(printedCount)}`;
    case 'contradictory':
      return `${nth(count)}: the history contradicts itself`;
    case 'not-listed':
      return `${nth(count)}: no longer on the server's list`;
    case 'unconfirmed':
      return `${nth(count)}: not known to be the latest`;
    case 'test':
      return 'Test slip (no guarantee)';
  }
}

export const verdict: typeof japanese = {
  panel: 'Verification',
  marks: { good: 'good', attention: 'needs attention', bad: 'problem', none: 'not judged' },
  rows: { alteration: 'Alteration', issuer: 'Issuer', timestamp: 'Timestamp', version: 'Issue and version' },
  findings: { alteration, issuer, timestamp, version },
  verifying: 'Verifying…',
  loading: 'Loading…',
  unverifiedSentence: (document) => `This ${document} has not been verified yet. Choose "Verify again".`,
  changed: {
    title: 'The file was changed',
    sentence:
      'The stored file differs from what was received. Do not use it; fetch it from the server again.',
  },
  checkedAt: 'Verified',
  comparedAt: 'Compared with server',
  never: 'never',
  notComplete: '(parts could not be compared)',
  by: (tsa) => `Time-stamping authority ${tsa}`,
  deadline: {
    far: (day) => `This evidence can be checked until ${day}`,
    near: (day, daysLeft) => `This evidence can be checked until ${day} (${daysLeft} days left)`,
    past: (day) => `This evidence could be checked until ${day}`,
  },
  executionDeadline: {
    until: (day, isExtended) => `Execute until ${day}${isExtended ? ' (extended)' : ''}`,
    lastBusinessDay: (day) => `, last business day ${day}`,
    left: (days, businessDays) => `, ${days} days left (${businessDays} business days with today)`,
    lastDay: ', today is the last business day',
    noBusinessDay: ', no business day is left',
    overdue: (days) => `, ${days} days ago (no execution is recorded)`,
    executed: ', executed in time',
    executedLate: ', executed too late: ask the association',
  },
  actions: {
    toolbar: 'Verification tools',
    report: 'Verification report',
    verify: 'Verify again',
    savePdf: 'Save PDF',
    saveJson: 'Save result as JSON',
    copyHash: 'Copy SHA-256',
    copied: 'Copied',
    more: 'More',
    failed: 'That did not work. Please try again.',
  },
  sections: {
    reasons: 'Reasons and what to do',
    history: (versions) => `Versions (${versions})`,
    technical: 'Technical evidence',
  },
  jsonName: (fileId) => `${fileId}_verification.json`,
  showNewest: 'Show the newest version',
  showVoidNotice: 'Show the void notice',
  history: {
    count: nth,
    timestamp: (at) => `Timestamp ${at}`,
    noTimestamp: 'No timestamp',
    received: (at) => `Received ${at}`,
    size: (bytes) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`,
  },
  acrobat:
    'When Acrobat says that there is a problem with the signature, the content need not be altered: that is how it looks when Acrobat does not know the certification authority of this issuer.',
  technical,
};
