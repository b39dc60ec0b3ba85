/** One scrolling view of a PDF: shows bytes, follows zoom, page, rotation and search, and lets go of what it showed before. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { InertLinks } from './inert-links.ts';
import { openPdf } from './open-pdf.ts';
import { warmWorker } from './pdf-worker.ts';
import { AnnotationMode, EventBus, PDFFindController, PDFViewer } from './pdfjs.ts';
import { silentTexts } from './silent-texts.ts';
import { type Fit, type ViewState, emptyView, limitScale } from './view-state.ts';

/** AnnotationEditorType.DISABLE. */
const noEditor = -1;

export interface Search {
  readonly query: string;
  readonly step: 'first' | 'next' | 'previous';
}

interface Parts {
  readonly bus: EventBus;
  readonly links: InertLinks;
  readonly viewer: PDFViewer;
}

function assemble(container: HTMLDivElement): Parts {
  const bus = new EventBus();
  const links = new InertLinks({ eventBus: bus });
  const viewer = new PDFViewer({
    container,
    eventBus: bus,
    linkService: links,
    findController: new PDFFindController({ eventBus: bus, linkService: links, delay: 120 }),
    l10n: silentTexts,
    annotationMode: AnnotationMode.DISABLE,
    annotationEditorMode: noEditor,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    removePageBorders: true,
  });
  links.setViewer(viewer);
  return { bus, links, viewer };
}

export class PdfView {
  readonly #parts: Parts;
  readonly #tell: (change: Partial<ViewState>) => void;
  readonly #resizing: ResizeObserver;
  #task: PDFDocumentLoadingTask | null = null;
  #document: PDFDocumentProxy | null = null;
  #scale: string = emptyView.fit ?? 'page-width';

  constructor(container: HTMLDivElement, tell: (change: Partial<ViewState>) => void) {
    this.#parts = assemble(container);
    this.#tell = tell;
    warmWorker();
    this.#listen();
    // Panels beside the pages and borders that are moved change the room there is.
    this.#resizing = new ResizeObserver(() => this.#fitAgain());
    this.#resizing.observe(container);
  }

  /** The document on show; for thumbnails and printing. */
  get document(): PDFDocumentProxy | null {
    return this.#document;
  }

  /** Takes away what is on show at once; whatever was still opening or drawing is cancelled. */
  async show(bytes: Uint8Array | null): Promise<void> {
    this.#clear();
    if (bytes === null) return this.#tell(emptyPhase('empty'));
    this.#tell(emptyPhase('opening'));
    const task = openPdf(bytes);
    this.#task = task;
    try {
      const opened = await task.promise;
      // The viewer asks for these first and has no answer to their failing; kept, they come at once, or fail here.
      await Promise.all([opened.getPage(1), opened.getOptionalContentConfig()]);
      if (this.#task !== task) return;
      this.#document = opened;
      this.#parts.viewer.setDocument(opened);
      this.#parts.links.setDocument(opened);
    } catch {
      if (this.#task === task) this.#tell(emptyPhase('unreadable'));
    }
  }

  fit(fit: Fit): void {
    this.#setScale(fit);
  }

  zoomTo(scale: number): void {
    this.#setScale(String(limitScale(scale)));
  }

  rotate(): void {
    this.#parts.viewer.pagesRotation = (this.#parts.viewer.pagesRotation + 90) % 360;
  }

  goTo(page: number): void {
    if (page >= 1 && page <= this.#parts.viewer.pagesCount) this.#parts.viewer.currentPageNumber = page;
  }

  search({ query, step }: Search): void {
    this.#parts.bus.dispatch('find', {
      source: this,
      type: step === 'first' ? '' : 'again',
      query: query.normalize('NFKC'),
      findPrevious: step === 'previous',
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      matchDiacritics: false,
    });
  }

  /** Draws a page as wide as the canvas is on the screen. */
  async drawThumbnail(number: number, canvas: HTMLCanvasElement): Promise<void> {
    const page = await this.#document?.getPage(number);
    if (page === undefined) return;
    const width = canvas.clientWidth * window.devicePixelRatio;
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE }).promise;
  }

  endSearch(): void {
    this.#parts.bus.dispatch('findbarclose', { source: this });
    this.#tell({ matches: null });
  }

  destroy(): void {
    this.#resizing.disconnect();
    this.#clear();
  }

  #clear(): void {
    const { viewer, links } = this.#parts;
    void this.#task?.destroy().catch(() => undefined);
    this.#task = null;
    if (this.#document === null) return;
    this.#document = null;
    links.setDocument(null);
    viewer.setDocument(null);
  }

  #fitAgain(): void {
    const { viewer } = this.#parts;
    if (asFit(this.#scale) !== null && viewer.pagesCount > 0) viewer.currentScaleValue = this.#scale;
  }

  #setScale(scale: string): void {
    this.#scale = scale;
    this.#parts.viewer.currentScaleValue = scale;
  }

  #listen(): void {
    const { bus, viewer } = this.#parts;
    bus.on('pagesinit', () => {
      viewer.currentScaleValue = this.#scale;
      this.#tell({ pages: viewer.pagesCount });
    });
    bus.on('pagerendered', () => this.#tell({ phase: 'shown' }));
    bus.on('pagechanging', ({ pageNumber }: { readonly pageNumber: number }) =>
      this.#tell({ page: pageNumber }),
    );
    bus.on('rotationchanging', ({ pagesRotation }: { readonly pagesRotation: number }) =>
      this.#tell({ rotation: pagesRotation }),
    );
    bus.on(
      'scalechanging',
      ({ scale, presetValue }: { readonly scale: number; readonly presetValue?: string }) =>
        this.#tell({ scale, fit: asFit(presetValue) }),
    );
    const onMatches = ({ matchesCount }: { readonly matchesCount: ViewState['matches'] }): void =>
      this.#tell({ matches: matchesCount });
    bus.on('updatefindmatchescount', onMatches);
    bus.on('updatefindcontrolstate', onMatches);
  }
}

function emptyPhase(phase: ViewState['phase']): Partial<ViewState> {
  return { phase, page: 1, pages: 0, rotation: 0, matches: null };
}

function asFit(preset: string | undefined): Fit | null {
  return preset === 'page-width' || preset === 'page-fit' ? preset : null;
}
