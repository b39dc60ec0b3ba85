/** ログイン: the present password, or パスワード作成 with the server's rule checked while it is typed. */
import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { useTexts } from '../../text/texts.ts';
import { type PasswordRule, passwordRules } from './profile-draft.ts';
import { needsPassword } from './profile-change.ts';
import { changeDraft, profileDialogStore } from './profile-dialog-store.ts';
import { TextField } from './text-field.tsx';

const useStyles = makeStyles({
  rules: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    marginInlineStart: '33%',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  rule: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  met: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground2 },
});

export function PasswordPart() {
  const { fields, passwordWays, passwordStays, passwordForServer } = useTexts().profile;
  const way = profileDialogStore(({ draft }) => draft.passwordWay);
  const isNew = profileDialogStore(({ registered }) => registered === null);
  const isNeeded = profileDialogStore(({ draft, registered }) => needsPassword(draft, registered));
  const keeps = isNeeded ? (isNew ? null : passwordForServer) : passwordStays;
  return (
    <>
      <Field label={fields.passwordWay} orientation="horizontal">
        <RadioGroup
          value={way}
          onChange={(_, { value }) => changeDraft({ passwordWay: value === 'create' ? 'create' : 'present' })}
        >
          <Radio value="present" label={passwordWays.present} />
          <Radio value="create" label={passwordWays.create} />
        </RadioGroup>
      </Field>
      {way === 'present' ? (
        <TextField field="password" isRequired={isNeeded} isSecret hint={keeps} />
      ) : (
        <>
          <TextField field="password" label={fields.initialPassword} isRequired isSecret />
          <TextField field="newPassword" isRequired isSecret />
          <TextField field="newPasswordAgain" isRequired isSecret />
          <Rules />
        </>
      )}
    </>
  );
}

function Rules() {
  const styles = useStyles();
  const { passwordRules: names, ruleMet, ruleOpen } = useTexts().profile;
  const rules = passwordRules(profileDialogStore(({ draft }) => draft));
  return (
    <ul className={styles.rules} data-part="password-rules">
      {(Object.entries(rules) as [PasswordRule, boolean][]).map(([rule, isMet]) => (
        <li key={rule} className={`${styles.rule} ${isMet ? styles.met : styles.open}`} data-met={isMet}>
          {isMet ? <Checkmark16Filled aria-label={ruleMet} /> : <Circle16Regular aria-label={ruleOpen} />}
          {names[rule]}
        </li>
      ))}
    </ul>
  );
}
