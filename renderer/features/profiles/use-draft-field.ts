/** One field of the draft: its value, what is wrong with it as of now, and how to change it. */
import { useTexts } from '../../text/texts.ts';
import { type DraftField, type DraftProblem, type ProfileDraft, isWrongAlready } from './profile-draft.ts';
import { problemsOf } from './profile-change.ts';
import { changeDraft, profileDialogStore, touchField } from './profile-dialog-store.ts';

type FieldsHolding<Value> = {
  readonly [Field in DraftField]: ProfileDraft[Field] extends Value ? Field : never;
}[DraftField];

export type FileFieldName = FieldsHolding<readonly unknown[]>;
export type TextFieldName = Exclude<FieldsHolding<string>, 'passwordWay'>;

interface FieldOfDraft<Field extends DraftField> {
  readonly value: ProfileDraft[Field];
  /** A sentence, or `null` while there is nothing to say against the value. */
  readonly problem: string | null;
  readonly hint: string | null;
  change(value: ProfileDraft[Field]): void;
  touch(): void;
}

export function useDraftField<Field extends DraftField>(field: Field): FieldOfDraft<Field> {
  const texts = useTexts();
  const draft = profileDialogStore((state) => state.draft);
  const isTouched = profileDialogStore(({ touched }) => touched.has(field));
  const failure = profileDialogStore((state) => state.failure);
  const registered = profileDialogStore((state) => state.registered);
  const problem: DraftProblem | null = problemsOf(draft, registered)[field] ?? null;
  const isShown = problem !== null && (isTouched || isWrongAlready(draft, field));
  const refused = failure?.field === field ? texts.errors[failure.code] : null;
  const own = isShown ? texts.profile.problems[problem] : null;
  return {
    value: draft[field],
    problem: refused === null ? own : `${refused.message} ${refused.next}`,
    hint: (texts.profile.hints as Readonly<Partial<Record<DraftField, string>>>)[field] ?? null,
    change: (value) => changeDraft({ [field]: value }),
    touch: () => touchField(field),
  };
}
