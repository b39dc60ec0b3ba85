/** The kinds of settings: one of a few, on or off, and a number of hours. */
import { Field, Input, Radio, RadioGroup, Switch, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Settings } from '#contract/bridge/desktop-state.ts';
import { useTexts } from '../../text/texts.ts';
import { changeAndTell } from './settings-view-store.ts';
import { useSettings } from './settings-store.ts';

const useStyles = makeStyles({
  setting: { gridTemplateColumns: '14em 1fr', alignItems: 'center' },
  hours: { width: '9em', '& input': { minWidth: 0 } },
  unit: { whiteSpace: 'nowrap' },
});

interface ChoiceSettingProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: Readonly<Record<Choice, string>>;
  readonly onChoose: (choice: Choice) => void;
}

export function ChoiceSetting<Choice extends string>(props: ChoiceSettingProps<Choice>) {
  const { label, value, choices, onChoose } = props;
  const styles = useStyles();
  return (
    <Field className={styles.setting} label={label} orientation="horizontal">
      <RadioGroup layout="horizontal" value={value} onChange={(_, data) => onChoose(data.value as Choice)}>
        {(Object.entries(choices) as [Choice, string][]).map(([choice, name]) => (
          <Radio key={choice} value={choice} label={name} />
        ))}
      </RadioGroup>
    </Field>
  );
}

interface SwitchSettingProps {
  readonly setting: {
    [Name in keyof Settings]: Settings[Name] extends boolean ? Name : never;
  }[keyof Settings];
  readonly label: string;
  readonly hint: string;
}

export function SwitchSetting({ setting, label, hint }: SwitchSettingProps) {
  const styles = useStyles();
  const settings = useSettings();
  return (
    <Field className={styles.setting} label={label} hint={hint} orientation="horizontal">
      <Switch
        checked={settings[setting]}
        onChange={(_, { checked }) => void changeAndTell({ [setting]: checked })}
      />
    </Field>
  );
}

/** Written when it is a number that can be kept, and not before. */
export function HoursSetting() {
  const styles = useStyles();
  const texts = useTexts().settings;
  const { freshForHours } = useSettings();
  const [typed, setTyped] = useState<string | null>(null);
  const hours = Number((typed ?? '').normalize('NFKC'));
  const isWrong = typed !== null && !(Number.isInteger(hours) && hours >= 1 && hours <= 744);
  const keep = (): void => {
    if (typed === null || isWrong) return;
    setTyped(null);
    if (hours !== freshForHours) void changeAndTell({ freshForHours: hours });
  };
  return (
    <Field
      className={styles.setting}
      label={texts.freshForHours}
      hint={texts.freshForHoursHint}
      orientation="horizontal"
      {...(isWrong && { validationMessage: texts.hoursProblem, validationState: 'error' })}
    >
      <Input
        className={styles.hours}
        inputMode="numeric"
        value={typed ?? String(freshForHours)}
        contentAfter={<span className={styles.unit}>{texts.hours}</span>}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing && nativeEvent.keyCode !== 229) keep();
        }}
      />
    </Field>
  );
}
