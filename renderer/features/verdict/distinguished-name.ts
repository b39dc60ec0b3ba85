/** The part of a distinguished name (RFC 4514) a person knows somebody by. */

/** Splits at the separators that are not escaped. */
function attributesOf(name: string): readonly (readonly [type: string, value: string])[] {
  return (name.match(/(?:\\.|[^,+\\])+/gs) ?? []).flatMap((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1) return [];
    return [[pair.slice(0, equals).trim().toUpperCase(), unescaped(pair.slice(equals + 1).trim())] as const];
  });
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([ "#+,;<=>\\])/g, '$1');
}

/** What a certificate brings may not move the cursor or reverse the text beside it. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�');
}

/** The common name, else the organisation, else all of it. */
export function shortName(distinguishedName: string): string {
  const attributes = attributesOf(distinguishedName);
  const find = (type: string): string | undefined => attributes.find(([each]) => each === type)?.[1];
  return printable(find('CN') ?? find('O') ?? distinguishedName);
}
