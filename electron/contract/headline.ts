/** The closed set of headlines, and how each is marked; which one a document has is decided in the domain. */

/** What a person is told first. Each has its own words, by kind, beside the host that shows it. */
export const headlines = [
  /** A certificate or amendment: genuine and the latest. */
  'usable',
  /** Genuine; nothing is said on use, because the kind is not known. */
  'authentic',
  /** A genuine test slip; never counts as a guarantee. */
  'test',
  /** Authenticity cannot be decided. */
  'attention',
  /** Genuine, but not known to be the latest. */
  'unconfirmed',
  'contradictory',
  /** Genuine, but a mail announced something newer which is not here yet. */
  'announced',
  /** Genuine, but no longer on the server: transfer, subrogation or deletion. */
  'not-listed',
  /** Nobody has looked yet. */
  'unverified',
  /** Altered, or not from whom it should be. */
  'unusable',
  'unsigned',
  'superseded',
  /** A genuine void notice, or a certificate behind one. */
  'void',
  /** A genuine void notice in whose place a paper certificate counts (R30). */
  'paper',
  /** A void notice whose own authenticity is not decided: stops the work all the same. */
  'void-undecided',
] as const;

export type Headline = (typeof headlines)[number];

/** How a headline is marked: the symbol and colour follow from it, never the other way round. */
export type Outcome = 'good' | 'label' | 'attention' | 'bad' | 'pending';

export function outcomeOf(headline: Headline): Outcome {
  switch (headline) {
    case 'usable':
    case 'authentic':
      return 'good';
    case 'test':
      return 'label';
    case 'attention':
    case 'unconfirmed':
    case 'contradictory':
    case 'announced':
    case 'not-listed':
      return 'attention';
    case 'unverified':
      return 'pending';
    case 'unusable':
    case 'unsigned':
    case 'superseded':
    case 'void':
    case 'paper':
    case 'void-undecided':
      return 'bad';
  }
}
