/** Which variables of the environment the service gets: none that could load code, add trust or write keys down (E13, N2). */

const passedOn: readonly string[] = [
  'APPDATA',
  'COMPUTERNAME',
  'HOME',
  'LANG',
  'LOCALAPPDATA',
  'NUMBER_OF_PROCESSORS',
  'PATH',
  'ProgramData',
  'SystemDrive',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'USERNAME',
  'USERPROFILE',
  'windir',
  'HOSHODESK_LOG',
];

export function serviceEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const known = new Set(passedOn.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && known.has(entry[0].toLowerCase()),
    ),
  );
}
