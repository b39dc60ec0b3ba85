/** 版を比べる: what changed on top, and under it both versions beside each other; Esc leaves. */
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useTexts } from '../../text/texts.ts';
import { ReturnFocus } from '../view/return-focus.tsx';
import { Changes } from './changes.tsx';
import { compareStore, stopComparing } from './compare-store.ts';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 32px)',
    maxWidth: 'calc(100vw - 32px)',
    height: 'calc(100vh - 32px)',
    maxHeight: 'calc(100vh - 32px)',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  body: { height: '100%', maxHeight: 'none', gap: tokens.spacingVerticalS, gridTemplateRows: 'auto 1fr' },
  title: { fontSize: tokens.fontSizeBase500 },
  file: {
    marginLeft: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    padding: 0,
    margin: 0,
  },
});

export function CompareDialog() {
  const styles = useStyles();
  const { compare } = useTexts();
  const { pair, failure } = compareStore();
  if (pair === null) return null;
  return (
    <Dialog open onOpenChange={(_, { open }) => open || stopComparing()}>
      <DialogSurface className={styles.surface}>
        <ReturnFocus />
        <DialogBody className={styles.body}>
          <DialogTitle
            className={styles.title}
            action={
              <DialogTrigger action="close" disableButtonEnhancement>
                <Button appearance="subtle" icon={<DismissRegular />} aria-label={compare.close} />
              </DialogTrigger>
            }
          >
            {compare.title}
            <span className={styles.file}>{pair.fileId}</span>
          </DialogTitle>
          <DialogContent className={styles.content}>
            {failure === null ? <Changes /> : <ErrorNotice code={failure} />}
            <SideBySide pair={pair} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
