/** Whom a profile trusts, for comparing with what the association has announced, and what is missing of it. */
import type { Profile, TrustAnchor } from '#contract/profile.ts';
import { daysBetween, toJapanDate } from '../../core/domain/japan-time.ts';
import type { Host } from '../host.ts';
import type { Texts } from '../text/texts.ts';
import { printable } from '../verifying/format-evidence.ts';

/** One line for each anchor, its fingerprint below in groups as people compare it. */
export function anchorLines(anchors: readonly TrustAnchor[], texts: Texts): readonly string[] {
  return anchors.flatMap(({ purpose, subject, notAfter, fingerprintSha256 }) => [
    `  ${texts.say.anchor(purpose, printable(subject), notAfter.slice(0, 10))}`,
    `    SHA-256 ${(fingerprintSha256.toUpperCase().match(/../g) ?? []).join(':')}`,
  ]);
}

/** Days before the end of an anchor from which on it is spoken of. */
const warnDays = 90;

export function anchorWarnings({ app, texts }: Host, profile: Profile): readonly string[] {
  const anchors = app.describeAnchors(profile);
  const missing = profile.anchorsPem.length === 0 ? [texts.say.noAnchors(profile.name)] : [];
  const today = toJapanDate(Date.now());
  const ending = anchors
    .filter(({ notAfter }) => daysBetween(today, toJapanDate(Date.parse(notAfter))) <= warnDays)
    .map(({ subject, notAfter }) =>
      texts.say.anchorEnds(profile.name, printable(subject), notAfter.slice(0, 10)),
    );
  return [...missing, ...ending];
}
