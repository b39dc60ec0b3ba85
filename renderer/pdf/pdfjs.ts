/** pdf.js and its viewer components as one module: the viewer looks for the library on the global object when it loads. */
export { AnnotationMode, PDFWorker, getDocument } from 'pdfjs-dist';
export { EventBus, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/web/pdf_viewer.mjs';
import 'pdfjs-dist/web/pdf_viewer.css';
