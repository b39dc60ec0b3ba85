/** 書き出し: which documents, in which format. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../text/texts.ts';
import { countSelected } from '../selection/row-selection.ts';
import { rowsStore } from '../selection/rows-store.ts';
import { type ExportChoice, exportList } from './list-commands.ts';
import { listStore } from './list-store.ts';
import { workStore } from './work-store.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

export function ExportDialog() {
  const isOpen = workStore((state) => state.isExportOpen);
  return isOpen ? <OpenExportDialog /> : null;
}

const close = (): void => workStore.setState({ isExportOpen: false });

interface ExportChoicesProps {
  readonly choice: ExportChoice;
  readonly onChoice: (choice: ExportChoice) => void;
}

function ExportChoices({ choice, onChoice }: ExportChoicesProps) {
  const { exporting } = useTexts().list;
  const total = listStore((state) => state.total) ?? 0;
  const selected = rowsStore((state) => countSelected(state.selection, total));
  return (
    <>
      <Field label={exporting.scope}>
        <RadioGroup
          value={choice.isSelectionOnly ? 'selected' : 'all'}
          onChange={(_, { value }) => onChoice({ ...choice, isSelectionOnly: value === 'selected' })}
        >
          {selected > 0 && <Radio value="selected" label={exporting.scopeSelected(selected)} />}
          <Radio value="all" label={exporting.scopeAll(total)} />
        </RadioGroup>
      </Field>
      <Field label={exporting.format}>
        <RadioGroup
          value={choice.format}
          onChange={(_, { value }) => onChoice({ ...choice, format: value === 'xlsx' ? 'xlsx' : 'csv' })}
        >
          <Radio value="csv" label={exporting.csv} />
          <Radio value="xlsx" label={exporting.xlsx} />
        </RadioGroup>
      </Field>
    </>
  );
}

function OpenExportDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const { exporting } = texts.list;
  const total = listStore((state) => state.total) ?? 0;
  const selected = rowsStore((state) => countSelected(state.selection, total));
  const [choice, setChoice] = useState<ExportChoice>({ format: 'csv', isSelectionOnly: selected > 0 });
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{exporting.title}</DialogTitle>
          <DialogContent className={styles.choices}>
            <ExportChoices choice={choice} onChoice={setChoice} />
            <Text size={200}>{exporting.columns}</Text>
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                void exportList(choice, texts);
              }}
            >
              {exporting.go}
            </Button>
            <Button onClick={close}>{exporting.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
