/** The one worker that parses PDFs, started once and kept warm for the life of the window. */
import { PDFWorker } from './pdfjs.ts';

const workerPath = './pdf/pdf.worker.min.mjs';

interface ScriptUrlPolicy {
  createScriptURL(input: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** The page's policy lets this script run and nothing else (Trusted Types). */
function trustedWorkerUrl(): string {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('hoshodesk', {
    createScriptURL(input) {
      if (input !== workerPath) throw new TypeError(`no script of ours: ${input}`);
      return new URL(input, document.baseURI).href;
    },
  });
  return policy?.createScriptURL(workerPath) ?? workerPath;
}

let warm: PDFWorker | null = null;

export function warmWorker(): PDFWorker {
  warm ??= new PDFWorker({
    verbosity: 0,
    port: new Worker(trustedWorkerUrl(), { type: 'module' }) as unknown as null,
  });
  return warm;
}
