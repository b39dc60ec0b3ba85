/** The conditions of 移管検索: 旧 and 現在, either or both, and where to look. */
import {
  Button,
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import type { SubmitEvent } from 'react';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { OfficeFields } from './office-fields.tsx';
import { transferFetcher } from './transfer-fetcher.ts';
import {
  cancelTransferSearch,
  changeTransferDraft,
  clearTransferDraft,
  searchTransfers,
  transferStore,
} from './transfer-store.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  group: { width: '12.5em', minHeight: '24px', fontWeight: tokens.fontWeightSemibold },
  number: { width: '8em' },
  input: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  button: { minWidth: 'max-content' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export function TransferForm({ profile }: { readonly profile: string }) {
  const styles = useStyles();
  const texts = useTexts().transfers;
  const { draft, problem } = transferStore();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    transferFetcher.forget();
    void searchTransfers(profile);
  };
  return (
    <form className={styles.form} aria-label={texts.form} onSubmit={submit} noValidate>
      <div role="group" aria-label={texts.issued} className={styles.line}>
        <span className={styles.group}>{texts.issued}</span>
        <OfficeFields
          name="issued"
          group={texts.issued}
          value={draft.issued}
          branchHint={texts.branchHint}
          onChange={(issued) => changeTransferDraft({ issued })}
        />
        <NumberField field="customerNo" />
        <NumberField field="guaranteeNo" />
      </div>
      <div role="group" aria-label={texts.current} className={styles.line}>
        <span className={styles.group}>{texts.current}</span>
        <OfficeFields
          name="current"
          group={texts.current}
          value={draft.current}
          branchHint={texts.branchHint}
          onChange={(current) => changeTransferDraft({ current })}
        />
        <Checkbox
          label={texts.onlyTransferred}
          checked={draft.onlyTransferred}
          onChange={(_, { checked }) => changeTransferDraft({ onlyTransferred: checked === true })}
        />
      </div>
      <Buttons />
      {problem !== null && (
        <Text role="alert" className={styles.problem}>
          {texts.problems[problem]}
        </Text>
      )}
    </form>
  );
}

function Buttons() {
  const styles = useStyles();
  const { transfers: texts, server } = useTexts();
  const where = transferStore(({ draft }) => draft.where);
  const isSearching = transferStore(({ progress }) => progress !== null);
  return (
    <div className={styles.line}>
      <RadioGroup
        layout="horizontal"
        aria-label={texts.where}
        value={where}
        onChange={(_, { value }) =>
          changeTransferDraft({ where: value === 'archive' ? 'archive' : 'server' })
        }
      >
        <Radio value="server" label={texts.wheres.server} />
        <Radio value="archive" label={texts.wheres.archive} />
      </RadioGroup>
      <Button
        type="submit"
        appearance="primary"
        className={styles.button}
        icon={<Search20Regular />}
        disabledFocusable={isSearching}
      >
        {texts.search[where]}
      </Button>
      <Button className={styles.button} onClick={isSearching ? cancelTransferSearch : clearTransferDraft}>
        {isSearching ? server.cancel : server.clear}
      </Button>
    </div>
  );
}

function NumberField({ field }: { readonly field: 'customerNo' | 'guaranteeNo' }) {
  const styles = useStyles();
  const texts = useTexts().transfers;
  const value = transferStore(({ draft }) => draft[field]);
  const input = useImeSafeInput({ value, onCommit: (text) => changeTransferDraft({ [field]: text }) });
  return (
    <Field size="small" className={styles.number} label={texts[field]}>
      <Input
        size="small"
        name={field}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        {...input}
      />
    </Field>
  );
}
