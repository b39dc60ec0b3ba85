/** English sentences for the archive errors. */
import type { ErrorTexts } from '../text-shapes.ts';

export const archiveErrors: ErrorTexts<'archive'> = {
  'archive-root-forbidden': {
    message: 'The archive may not lie there; files could be lost.',
    next: "Choose a folder on this computer's own disk that is not synchronised.",
  },
  'archive-io-failed': {
    message: 'Reading or writing the archive failed; archived documents are untouched.',
    next: 'Check disk and permissions and run again.',
  },
  'archive-newer-format': {
    message: 'The archive was made by a newer Hoshodesk.',
    next: 'Update Hoshodesk.',
  },
  'index-corrupt': {
    message: 'The index is damaged; the documents are not.',
    next: 'Make it anew with "rebuild".',
  },
  'document-corrupt': {
    message: 'An archived document is damaged: it no longer has its SHA-256.',
    next: 'Check the disk and fetch it again from the server.',
  },
  'journal-broken': {
    message: 'The chain of the journal is broken: records were lost or changed. The documents are intact.',
    next: 'See where with "doctor" and restore the journal folder from a backup.',
  },
  'disk-full': {
    message: 'The disk is full; archived documents are untouched.',
    next: 'Make room and run again; it goes on where it stopped.',
  },
  'vault-unreadable': {
    message: 'The stored secrets cannot be read.',
    next: "Check the key file's permissions, or add the profile again.",
  },
};
