/** `npm run report:bundle`: builds the pages and says what each of their files weighs, gzipped. */
import { builtPagesFolder, buildPages } from '../build-pages.ts';
import { type BundleFile, initialBudgetBytes, initialScriptBytes, readBundle } from '../bundle-sizes.ts';

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
}

function print(heading: string, files: readonly BundleFile[]): void {
  process.stdout.write(`\n${heading.padEnd(52)} ${'gzipped'.padStart(11)} ${'whole'.padStart(11)}\n`);
  for (const { name, bytes, gzippedBytes } of files) {
    process.stdout.write(`  ${name.padEnd(50)} ${kilobytes(gzippedBytes)} ${kilobytes(bytes)}\n`);
  }
}

await buildPages();
const files = await readBundle(builtPagesFolder);
print(
  'Loaded with the main window',
  files.filter(({ isInitial }) => isInitial),
);
print(
  'Loaded when asked for',
  files.filter(({ isInitial }) => !isInitial),
);
const bytes = initialScriptBytes(files);
const verdict = bytes <= initialBudgetBytes ? 'within' : 'OVER';
process.stdout.write(
  `\nJavaScript before pdf.js: ${kilobytes(bytes).trim()} gzipped, ${verdict} the budget of ${kilobytes(initialBudgetBytes).trim()}.\n`,
);
process.exitCode = bytes <= initialBudgetBytes ? 0 : 1;
