/** The manual's ten conditions, each with how the server compares it. */
import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { SubmitEvent } from 'react';
import type { FileKind } from '#contract/guarantee-file.ts';
import { JapaneseDateField } from '../../components/japanese-date-field.tsx';
import { useTexts } from '../../text/texts.ts';
import { forgetFetch } from './fetch-store.ts';
import {
  type Match,
  type RangeCondition,
  type TextCondition,
  isReversed,
  rangeOf,
  textConditions,
} from './server-draft.ts';
import {
  cancelServerSearch,
  clearServerDraft,
  changeServerDraft,
  noteWrongDate,
  searchServer,
  serverStore,
} from './server-store.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13em, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  wide: { gridColumn: 'span 2', minWidth: 0 },
  range: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
  },
  problem: { display: 'block', color: tokens.colorStatusDangerForeground1 },
  match: {
    marginInlineStart: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  button: { minWidth: 'max-content' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, alignSelf: 'end', minHeight: '32px' },
});

export function ServerForm({ profile }: { readonly profile: string }) {
  const styles = useStyles();
  const texts = useTexts().server;
  const round = serverStore((state) => state.round);
  const isSearching = serverStore((state) => state.progress !== null);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    forgetFetch();
    void searchServer(profile);
  };
  return (
    <form className={styles.form} aria-label={texts.form} onSubmit={submit} noValidate>
      <RangeField key={`uploaded ${round}`} condition="uploaded" />
      <KindField />
      <RangeField key={`decided ${round}`} condition="decided" />
      {textConditions.map(([condition, match]) => (
        <TextField key={condition} condition={condition} match={match} />
      ))}
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          icon={<Search20Regular />}
          disabledFocusable={isSearching}
        >
          {texts.search}
        </Button>
        {isSearching ? (
          <Button className={styles.button} onClick={cancelServerSearch}>
            {texts.cancel}
          </Button>
        ) : (
          <Button className={styles.button} onClick={clearServerDraft}>
            {texts.clear}
          </Button>
        )}
      </div>
    </form>
  );
}

function ConditionLabel({ name, match }: { readonly name: string; readonly match: Match }) {
  const styles = useStyles();
  const { matches } = useTexts().server;
  return (
    <>
      {name}
      <span className={styles.match}>{matches[match]}</span>
    </>
  );
}

function RangeField({ condition }: { readonly condition: RangeCondition }) {
  const styles = useStyles();
  const texts = useTexts().server;
  const draft = serverStore((state) => state.draft);
  const [from, to] = rangeOf(draft, condition);
  const name = texts.conditions[condition];
  return (
    <div className={styles.wide} role="group" aria-label={name}>
      <div className={styles.range}>
        <JapaneseDateField
          label={texts.from(name)}
          value={from}
          onChange={(value) => changeServerDraft({ [`${condition}From`]: value })}
          onProblem={(hasProblem) => noteWrongDate(`${condition}From`, hasProblem)}
        />
        <JapaneseDateField
          label={texts.to(name)}
          value={to}
          onChange={(value) => changeServerDraft({ [`${condition}To`]: value })}
          onProblem={(hasProblem) => noteWrongDate(`${condition}To`, hasProblem)}
        />
      </div>
      {isReversed(draft, condition) && (
        <Text size={200} role="alert" className={styles.problem}>
          {texts.rangeReversed}
        </Text>
      )}
    </div>
  );
}

function TextField({ condition, match }: { readonly condition: TextCondition; readonly match: Match }) {
  const styles = useStyles();
  const { conditions } = useTexts().server;
  const value = serverStore(({ draft }) => draft[condition]);
  return (
    <Field
      size="small"
      {...(condition === 'customerName' && { className: styles.wide })}
      label={{ children: <ConditionLabel name={conditions[condition]} match={match} /> }}
    >
      <Input
        size="small"
        name={condition}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(_, data) => changeServerDraft({ [condition]: data.value })}
      />
    </Field>
  );
}

function KindField() {
  const { server, words } = useTexts();
  const kind = serverStore(({ draft }) => draft.kind);
  return (
    <Field size="small" label={{ children: <ConditionLabel name={server.conditions.kind} match="choice" /> }}>
      <Select
        size="small"
        name="kind"
        value={kind}
        onChange={(_, { value }) => changeServerDraft({ kind: value as FileKind | '' })}
      >
        <option value="">{server.anyKind}</option>
        {(Object.entries(words.kinds) as [FileKind, string][]).map(([number, name]) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
