/** The fields of each kind of record. */
import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { IsoDate } from '#contract/guarantee-file.ts';
import type { ExplainedAbsence } from '#contract/journal.ts';
import { addDays, formatDate } from '../../components/japan-time.ts';
import { JapaneseDateField } from '../../components/japanese-date-field.tsx';
import { type Texts, useTexts } from '../../text/texts.ts';
import type { RecordSubject } from './record-dialog-store.ts';
import type { RecordDraft } from './record-draft.ts';
import type { RecordAction } from './record-facts.ts';

/** An extension begins after the usual 30 days and reaches 60 at most (R165). */
const usualDays = 30;
const longestDays = 60;
const reasons: readonly ExplainedAbsence[] = ['paid-off', 'subrogated', 'access-lost'];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

interface RecordFieldsProps {
  readonly action: RecordAction;
  readonly subject: RecordSubject;
  readonly draft: RecordDraft;
  readonly onChange: (draft: RecordDraft) => void;
}

export function RecordFields({ action, subject, draft, onChange }: RecordFieldsProps) {
  const styles = useStyles();
  const { records } = useTexts();
  const chooseDay = (on: IsoDate | null): void => onChange({ ...draft, on });
  return (
    <>
      {action === 'executed' && subject.sha256 !== null && (
        <p className={styles.fact}>
          {records.shownVersion}: {records.version(subject.issueCount, subject.sha256)}
        </p>
      )}
      {action === 'withdraw' && <p className={styles.fact}>{subject.sentence}</p>}
      {action === 'executed' && (
        <JapaneseDateField label={records.executedOn} value={draft.on} onChange={chooseDay} />
      )}
      {action === 'extended' && (
        <JapaneseDateField label={records.extendedUntil} value={draft.on} onChange={chooseDay} />
      )}
      {action === 'absence' && (
        <Field label={records.reason}>
          <RadioGroup
            value={draft.reason}
            onChange={(_, { value }) =>
              onChange({ ...draft, reason: reasons.find((each) => each === value) ?? draft.reason })
            }
          >
            {reasons.map((reason) => (
              <Radio key={reason} value={reason} label={records.reasons[reason]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <p className={styles.text}>{explain(action, subject, records)}</p>
    </>
  );
}

function explain(
  action: RecordAction,
  { decidedOn }: RecordSubject,
  { explain: words }: Texts['records'],
): string {
  if (action !== 'extended') return words[action];
  if (decidedOn === null) return words.extendedUnknown;
  return words.extended(
    formatDate(addDays(decidedOn, usualDays + 1)),
    formatDate(addDays(decidedOn, longestDays)),
  );
}
