/** Reads the few one-line scripts by which old pages follow links and submit forms; nothing is ever executed. */

export type ScriptAction =
  | { readonly kind: 'open'; readonly address: string }
  /** `form` is a name, id or index; null is the form the element stands in. */
  | { readonly kind: 'submit'; readonly form: string | null };

const openPattern =
  /(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\(|window\.open\()\s*(['"])(?<address>[^'"]+)\1/;
const submitPattern =
  /(?:document\.forms\[\s*['"]?(?<indexed>[\w-]+)['"]?\s*\]|document\.forms\.(?<member>[\w-]+)|document\.getElementById\(\s*['"](?<id>[^'"]+)['"]\s*\)|document\.(?<named>[\w-]+)|(?<own>this(?:\.form)?|form|self\.form))\.(?:requestSubmit|submit)\(/;

/** What an onclick or `javascript:` address does, `null` when it is anything longer than that. */
export function scriptAction(script: string | undefined): ScriptAction | null {
  if (script === undefined || script.length > 500) return null;
  const address = openPattern.exec(script)?.groups?.['address'];
  if (address !== undefined) return { kind: 'open', address };
  const groups = submitPattern.exec(script)?.groups;
  if (!groups) return null;
  return {
    kind: 'submit',
    form: groups['indexed'] ?? groups['member'] ?? groups['id'] ?? groups['named'] ?? null,
  };
}
