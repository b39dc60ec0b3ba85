/** A server search without fetching: what it shows is seen, nothing of it is held (R102, R153). */
import type { SearchCriteria } from '#contract/guarantee-file.ts';
import { newestHeld } from '../truth/client-record.ts';
import { newestOf } from '../truth/server-record.ts';
import type { RecordedFile } from '../truth/server-record.ts';
import { dayOf, plusDays } from '../truth/days.ts';
import type { Desk } from './desk.ts';
import { toListed } from './server-view.ts';
import { type YearContext, placeOf, todayOf } from './year-context.ts';

interface Question {
  readonly criteria: SearchCriteria;
  readonly finds: (file: RecordedFile) => boolean;
}

/** Searches by one of the conditions staff use. */
export async function lookBySearch(context: YearContext, desk: Desk): Promise<void> {
  const { world, record, findings, random } = context;
  const question = random.below(2) === 0 ? askForOverwritten(context, desk) : chooseQuestion(context);
  const wanted = record.visible(desk.viewer, world.now()).filter(question.finds);
  const { rows } = await world.app.serverSearch({ profile: desk.profile, criteria: question.criteria });
  const found = new Set(rows.map(({ fileId }) => fileId));
  const missing = wanted.filter(({ fileId }) => !found.has(fileId));
  if (missing.length > 0 || found.size !== wanted.length) {
    const facts = `${found.size} found, ${wanted.length} shown`;
    findings.differ(placeOf(context, desk), `${JSON.stringify(question.criteria)}: ${facts}`);
  }
  for (const file of wanted) desk.known.sawInSearch(toListed(file));
  findings.count('server searches');
}

/** Before a loan is made staff look at the server once more; best where something has changed there (R153). */
function askForOverwritten(context: YearContext, desk: Desk): Question {
  const { record, random } = context;
  const overwritten = [...desk.known.files].filter(([fileId, known]) => {
    const newest = newestHeld(known);
    return newest >= 0 && newest < record.file(fileId).versions.length - 1;
  });
  if (overwritten.length === 0) return chooseQuestion(context);
  const [fileIdPrefix] = random.pick(overwritten);
  return { criteria: { fileIdPrefix }, finds: ({ fileId }) => fileId.startsWith(fileIdPrefix) };
}

function chooseQuestion(context: YearContext): Question {
  const { random, record } = context;
  const uploadedOn = (file: RecordedFile): string => dayOf(newestOf(file).uploadedAtMs);
  switch (random.below(4)) {
    case 0: {
      const from = plusDays(todayOf(context), -random.below(10));
      return { criteria: { uploaded: { from } }, finds: (file) => uploadedOn(file) >= from };
    }
    case 1:
      return { criteria: { kind: '3' }, finds: (file) => newestOf(file).kind === '3' };
    case 2: {
      const branchCode = random.pick(['001', '002', '123']);
      const from = plusDays(todayOf(context), -30);
      return {
        criteria: { branchCode, uploaded: { from } },
        finds: (file) => file.branchCode === branchCode && uploadedOn(file) >= from,
      };
    }
    default: {
      const { fileId: fileIdPrefix } = random.pick([...record.files.values()]);
      return { criteria: { fileIdPrefix }, finds: ({ fileId }) => fileId.startsWith(fileIdPrefix) };
    }
  }
}
