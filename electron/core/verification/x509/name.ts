/** Distinguished names: comparing (RFC 5280 §7.1) and showing (RFC 4514) them. */
import { childrenOf, cursorOver, openAs } from '../der/der-cursor.ts';
import { DerError, type DerNode, derTag, encodingOf } from '../der/der-reader.ts';
import { objectIdentifierOf, textOf } from '../der/der-values.ts';

export interface NameAttribute {
  /** Dotted OID. */
  readonly type: string;
  /** `null` for values that are no text. */
  readonly text: string | null;
}

export interface DistinguishedName {
  readonly der: Uint8Array;
  /** Equal for names that RFC 5280 §7.1 compares equal: case and repeated spaces do not count, nor does the string type. */
  readonly key: string;
  /** One key for each relative name, in order, for subtree comparison. */
  readonly relativeKeys: readonly string[];
  /** RFC 4514: last relative name first. */
  readonly text: string;
  readonly attributes: readonly NameAttribute[];
}

const shortNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

/** `CN` for 2.5.4.3 and so on; the OID itself for what has no short name. */
export function shortNameOf(type: string): string {
  return shortNames[type] ?? type;
}

export function parseName(node: DerNode): DistinguishedName {
  const relative = childrenOf(requireSequence(node)).map(parseRelativeName);
  const attributes = relative.flatMap((each) => each.map(({ attribute }) => attribute));
  const relativeKeys = relative.map((each) =>
    each
      .map(({ key }) => key)
      .toSorted()
      .join('+'),
  );
  return {
    der: encodingOf(node),
    key: relativeKeys.join(','),
    relativeKeys,
    attributes,
    text: relative
      .toReversed()
      .map((each) => each.map(({ attribute, shown }) => `${shortNameOf(attribute.type)}=${shown}`).join('+'))
      .join(','),
  };
}

function requireSequence(node: DerNode): DerNode {
  if (node.tag !== derTag.sequence) throw new DerError(`name expected at ${node.at}`);
  return node;
}

interface KeyedAttribute {
  readonly attribute: NameAttribute;
  readonly key: string;
  readonly shown: string;
}

function parseRelativeName(set: DerNode): readonly KeyedAttribute[] {
  if (set.tag !== derTag.set || set.start === set.end) throw new DerError(`relative name at ${set.at}`);
  return childrenOf(set).map((pair) => {
    const cursor = openAs(pair, derTag.sequence, 'attribute');
    const type = objectIdentifierOf(cursor.takeAny('type'));
    const value = cursor.takeAny('value');
    cursor.end('attribute');
    const text = textOf(value);
    const raw = `#${Buffer.from(encodingOf(value)).toString('hex')}`;
    const key = `${type}=${text === null ? raw : JSON.stringify(foldText(text))}`;
    return { attribute: { type, text }, key, shown: text === null ? raw : escapeText(text) };
  });
}

/** The part of RFC 4518 that matters for certificates: case folding, trimmed and single spaces. NUL stays what it is. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replaceAll(/ +/g, ' ');
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[",+;<>\\]/g, String.raw`\$&`)
    .replaceAll(/\p{Cc}/gu, (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** The [4] directoryName inside a GeneralName. */
export function directoryNameOf(generalName: DerNode): DistinguishedName | null {
  if (generalName.tag !== 0xa4) return null;
  return parseName(cursorOver(generalName).takeAny('directoryName'));
}

/** Whether `name` lies in the subtree of `base` (RFC 5280 §4.2.1.10). */
export function isInSubtree(name: DistinguishedName, base: DistinguishedName): boolean {
  return base.relativeKeys.every((key, index) => key === name.relativeKeys[index]);
}
