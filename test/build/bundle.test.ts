/** The main window's scripts stay small, and pdf.js comes after the list. */
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPagesFolder } from '../../build/build-pages.ts';
import {
  type BundleFile,
  initialBudgetBytes,
  initialScriptBytes,
  readBundle,
} from '../../build/bundle-sizes.ts';

let files: readonly BundleFile[];
beforeAll(async () => {
  files = await readBundle(builtPagesFolder);
});

describe('the built pages', () => {
  it('load at most 450 kB of gzipped JavaScript before pdf.js', () => {
    expect(initialScriptBytes(files)).toBeGreaterThan(100_000);
    expect(initialScriptBytes(files)).toBeLessThanOrEqual(initialBudgetBytes);
  });

  it('load pdf.js and its worker only when a document is looked at', () => {
    const pdf = files.filter(({ name }) => /pdfjs|pdf\.worker/.test(name) && name.endsWith('js'));
    expect(pdf.length).toBeGreaterThanOrEqual(2);
    expect(pdf.filter(({ isInitial }) => isInitial)).toEqual([]);
  });
});
