/** F1: every key and what it does. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { commandName } from './command-name.ts';
import { commands, keysOf } from './key-map.ts';
import { keyListStore } from './key-list-store.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  columns: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalXXL },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { margin: 0 },
  heading: { fontSize: tokens.fontSizeBase300, marginTop: 0, marginBottom: tokens.spacingVerticalS },
});

export function KeyList() {
  const styles = useStyles();
  const texts = useTexts();
  const { frame } = texts;
  const isOpen = keyListStore((state) => state.isOpen);
  if (!isOpen) return null;
  const inWindow = commands.map((command) => [keysOf(command), commandName(command, texts)] as const);
  return (
    <Dialog open onOpenChange={(_, { open }) => keyListStore.setState({ isOpen: open })}>
      <DialogSurface className={styles.surface}>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{frame.keys.title}</DialogTitle>
          <DialogContent className={styles.columns}>
            <Keys heading={frame.keys.window} keys={inWindow} />
            <Keys heading={frame.keys.grid} keys={Object.entries(frame.keys.inGrid)} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{frame.keys.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface KeysProps {
  readonly heading: string;
  readonly keys: readonly (readonly [string, string])[];
}

function Keys({ heading, keys }: KeysProps) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <KeyLine key={key} name={name} keyText={key} />
        ))}
      </dl>
    </section>
  );
}

function KeyLine({ keyText, name }: { readonly keyText: string; readonly name: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{keyText}</dt>
      <dd className={styles.name}>{name}</dd>
    </>
  );
}
