/** A new row of 統廃合表. */
import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { maxMergerNoteLength } from '#contract/transfer.ts';
import type { SubmitEvent } from 'react';
import { JapaneseDateField } from '../../components/japanese-date-field.tsx';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { addMerger, changeMergerDraft, mergerStore, previewMerger, readMergerDraft } from './merger-store.ts';
import { OfficeFields } from './office-fields.tsx';
import { problemOf } from './transfer-draft.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  side: { display: 'flex', alignItems: 'end', columnGap: tokens.spacingHorizontalS },
  group: { minHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  date: { width: '14em' },
  note: { width: '18em', minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export function MergerForm() {
  const styles = useStyles();
  const { mergers: texts, problems } = useTexts().transfers;
  const state = mergerStore();
  const rule = readMergerDraft(state);
  const { draft } = state;
  const problem = problemOf(draft.from) ?? problemOf(draft.to);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (rule !== null) void addMerger(rule);
  };
  return (
    <form className={styles.form} aria-label={texts.form} onSubmit={submit} noValidate>
      <h2 className={styles.heading}>{texts.form}</h2>
      <div className={styles.line}>
        <Side side="from" branchHint={texts.allBranches} />
        <span aria-hidden className={styles.group}>
          →
        </span>
        <Side side="to" branchHint={texts.sameBranches} />
      </div>
      <div className={styles.line}>
        <div className={styles.date} key={state.round}>
          <JapaneseDateField
            label={texts.effectiveOn}
            value={draft.effectiveOn}
            onChange={(effectiveOn) => changeMergerDraft({ effectiveOn })}
            onProblem={(isDateWrong) => mergerStore.setState({ isDateWrong })}
          />
        </div>
        <NoteField />
        <Button disabled={rule === null} onClick={() => rule !== null && void previewMerger(rule, true)}>
          {texts.preview}
        </Button>
        <Button type="submit" appearance="primary" disabled={rule === null}>
          {texts.add}
        </Button>
      </div>
      {problem === 'branchOnly' && <Text className={styles.problem}>{problems.branchOnly}</Text>}
    </form>
  );
}

function Side({ side, branchHint }: { readonly side: 'from' | 'to'; readonly branchHint: string }) {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const value = mergerStore(({ draft }) => draft[side]);
  return (
    <div role="group" aria-label={texts[side]} className={styles.side}>
      <span className={styles.group}>{texts[side]}</span>
      <OfficeFields
        name={side}
        group={texts[side]}
        value={value}
        branchHint={branchHint}
        onChange={(office) => changeMergerDraft({ [side]: office })}
      />
    </div>
  );
}

function NoteField() {
  const styles = useStyles();
  const texts = useTexts().transfers.mergers;
  const value = mergerStore(({ draft }) => draft.note);
  const input = useImeSafeInput({ value, onCommit: (note) => changeMergerDraft({ note }) });
  return (
    <Field size="small" className={styles.note} label={texts.note}>
      <Input size="small" name="note" autoComplete="off" maxLength={maxMergerNoteLength} {...input} />
    </Field>
  );
}
