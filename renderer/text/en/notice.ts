/** English headings of what an error says, and what stands where something could not be drawn. */
import type { notice as japanese } from '../ja/notice.ts';

export const notice: typeof japanese = {
  effect: 'Effect',
  nextStep: 'What to do',
  code: 'Code',
  notDrawn: {
    title: 'This could not be shown.',
    meaning:
      'Stored documents and a running synchronisation are not affected. Load the window again. If it stays like this, tell your system department.',
    reload: 'Load again',
  },
};
