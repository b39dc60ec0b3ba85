/**
 * Stops with a plain sentence when a script is not running on Node 24.
 * npm installs Node 24 as a platform package and puts it first on PATH; a skipped optional
 * dependency would otherwise fall back to the machine's own Node without a word.
 */
const major = Number(process.versions.node.split('.')[0]);
if (major !== 24) {
  console.error(
    [
      `Hoshodesk needs Node 24, but this is ${process.version} (${process.execPath}).`,
      'Run it through npm ("npm test", "npm run demo"), after an "npm ci" without --omit=optional.',
      'On a platform other than Linux x64 or Windows x64, put Node 24 on PATH yourself.',
    ].join('\n'),
  );
  process.exit(2);
}
