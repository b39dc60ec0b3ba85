/** Whether a stated sender is the one expected, imitates it, or is somebody else (R11). */
import { domainToUnicode } from 'node:url';
import { addressParser } from 'postal-mime';
import type { NotificationSender, SenderTrust } from '#contract/notification-mail.ts';

/** An address as a mail states it. */
export interface StatedSender {
  /** Display name, `''` without one. */
  readonly name: string;
  readonly address: string;
}

/** Reads a `From` line of a header or of pasted text; Outlook's `[mailto:…]` too. */
export function parseSenders(line: string): readonly StatedSender[] {
  const plain = line.slice(0, 1_000).replaceAll(/\[mailto:([^\]]*)\]/gi, '<$1>');
  return addressParser(plain, { flatten: true }).flatMap(({ name, address }) =>
    address === undefined || address === '' ? [] : [{ name, address }],
  );
}

/** The least trustworthy of all stated senders decides; several different addresses leave the address open. */
export function judgeSenders(stated: readonly StatedSender[], expected: string): NotificationSender {
  if (stated.length === 0) return { address: null, trust: 'not-given' };
  const addresses = new Set(stated.map(({ address }) => address.toLowerCase()));
  const [address = null] = addresses;
  const trusts = stated.map((sender) => senderTrust(sender, expected));
  const trust = worstFirst.find((each) => trusts.includes(each)) ?? 'unknown';
  return { address: addresses.size === 1 ? address : null, trust };
}

const worstFirst: readonly SenderTrust[] = ['look-alike', 'unknown', 'expected'];

function senderTrust({ name, address }: StatedSender, expected: string): SenderTrust {
  const isExpected = address.toLowerCase() === expected.toLowerCase();
  if (isExpected) return 'expected';
  return imitates(name, address, expected) ? 'look-alike' : 'unknown';
}

/** Letters so different that two addresses no longer pass for each other at a glance. */
const strikingDistance = 3;

function imitates(name: string, address: string, expected: string): boolean {
  if (skeleton(name).includes(skeleton(expected))) return true;
  const [local, domain] = partsOf(address);
  const [expectedLocal, expectedDomain] = partsOf(expected);
  if (address.toLowerCase().endsWith(`@${expected.split('@')[1]?.toLowerCase() ?? ''}`)) {
    return editDistance(local, expectedLocal) < strikingDistance;
  }
  if (local.includes(expectedLocal) || domain.includes(expectedDomain)) return true;
  const institution = expectedDomain.split('.')[0] ?? expectedDomain;
  if (domain.split(/[.-]/).includes(institution)) return true;
  return editDistance(domain, expectedDomain) < strikingDistance;
}

/** Local part and domain, as the eye takes them. */
function partsOf(address: string): readonly [string, string] {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).slice(0, 255);
  return [skeleton(address.slice(0, Math.max(at, 0))), skeleton(domainToUnicode(domain) || domain)];
}

/** Letters of other scripts, and groups of letters, that look like a plain letter. */
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[аαɑ]/g, 'a'],
  [/[сϲᴄ]/g, 'c'],
  [/[ԁɗ]/g, 'd'],
  [/[еεҽ]/g, 'e'],
  [/[ɡԍǥ]/g, 'g'],
  [/[һ]/g, 'h'],
  [/[іιıl1|!]/g, 'i'],
  [/[јϳ]/g, 'j'],
  [/[кκ]/g, 'k'],
  [/rn|[мⅿ]/g, 'm'],
  [/[пηո]/g, 'n'],
  [/[оοσ0օ]/g, 'o'],
  [/[рρ]/g, 'p'],
  [/[ѕ5$]/g, 's'],
  [/[тτ]/g, 't'],
  [/[υս]/g, 'u'],
  [/vv|[ѡш]/g, 'w'],
  [/[хχ]/g, 'x'],
  [/[уγү]/g, 'y'],
  [/[‐‑‒–—―−ーｰ_]/g, '-'],
];

/** The same for everything that looks the same: width, case, accents, invisible characters, foreign letters. */
function skeleton(text: string): string {
  let plain = text.slice(0, 1_000).normalize('NFKD').toLowerCase();
  plain = plain.replaceAll(/[\p{Mark}\p{Format}\p{Separator}]/gu, '');
  for (const [alike, letter] of lookAlikes) plain = plain.replaceAll(alike, letter);
  return plain;
}

/** Levenshtein distance of two short texts. */
function editDistance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) >= strikingDistance) return strikingDistance;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = current;
  }
  return before.at(-1) ?? 0;
}
