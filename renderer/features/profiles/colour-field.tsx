/** Which colour a 接続先 is told by; each has a name. */
import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { type ProfileColour, profileColours } from '#contract/profile-colour.ts';
import { useTexts } from '../../text/texts.ts';
import { changeDraft, profileDialogStore } from './profile-dialog-store.ts';
import { ProfileMark } from './profile-mark.tsx';

const useStyles = makeStyles({
  choice: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  group: { flexWrap: 'wrap' },
});

export function ColourField() {
  const styles = useStyles();
  const { fields, hints, colours } = useTexts().profile;
  const colour = profileDialogStore(({ draft }) => draft.colour);
  const choose = (value: string): void =>
    changeDraft({ colour: profileColours.find((each): each is ProfileColour => each === value) ?? null });
  return (
    <Field label={fields.colour} orientation="horizontal" hint={hints.colour}>
      <RadioGroup
        layout="horizontal"
        className={styles.group}
        value={colour ?? 'none'}
        onChange={(_, { value }) => choose(value)}
      >
        <Radio value="none" label={colours.none} />
        {profileColours.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <span className={styles.choice}>
                <ProfileMark colour={each} />
                {colours[each]}
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
