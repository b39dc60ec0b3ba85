/** Lints a temporary tree of made-up files with the project's own configuration. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '../..');

export interface Finding {
  readonly file: string;
  readonly line: number;
  /** Name without its plugin, e.g. `no-restricted-imports`. */
  readonly rule: string;
}

/** The parts of oxlint's JSON report that are read here. */
interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Returns what the rules that need no type checker find. @param sources text by path inside the project */
export function lintSources(sources: ReadonlyMap<string, string>): readonly Finding[] {
  const tree = mkdtempSync(join(tmpdir(), 'hoshodesk-lint-'));
  try {
    copyFileSync(join(projectRoot, '.oxlintrc.json'), join(tree, '.oxlintrc.json'));
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    return runLint(tree);
  } finally {
    rmSync(tree, { recursive: true });
  }
}

function runLint(folder: string): readonly Finding[] {
  const program = join(projectRoot, 'node_modules/oxlint/bin/oxlint');
  const options = { cwd: folder, encoding: 'utf8' } as const;
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'json', '.'], options);
  const report = JSON.parse(stdout) as Report;
  return report.diagnostics.map(({ code, filename, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    rule: /\(([^)]+)\)/.exec(code)?.[1] ?? code,
  }));
}
