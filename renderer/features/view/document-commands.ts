/** What keys and buttons of the window ask of the document pane, wherever the focus is. */

export type DocumentCommand = 'print' | 'show-verdict';

const listeners = new Set<(command: DocumentCommand) => void>();

/** Returns what ends the subscription. */
export function onDocumentCommand(listener: (command: DocumentCommand) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellDocument(command: DocumentCommand): void {
  for (const listener of listeners) listener(command);
}
