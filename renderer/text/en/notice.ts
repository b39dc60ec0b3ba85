/** English headings of what an error says. */
import type { notice as japanese } from '../ja/notice.ts';

export const notice: typeof japanese = { effect: 'Effect', nextStep: 'What to do', code: 'Code' };
