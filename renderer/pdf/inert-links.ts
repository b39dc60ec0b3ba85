/** The viewer's link service, which leads nowhere: only page numbers and rotation are its business here. */
import { PDFLinkService } from './pdfjs.ts';

export class InertLinks extends PDFLinkService {
  override externalLinkEnabled = false;

  override goToDestination(): Promise<void> {
    return Promise.resolve();
  }

  override goToPage(): void {}

  override addLinkAttributes(link: HTMLAnchorElement): void {
    link.removeAttribute('href');
  }

  override setHash(): void {}

  override executeNamedAction(): void {}

  override executeSetOCGState(): Promise<void> {
    return Promise.resolve();
  }
}
