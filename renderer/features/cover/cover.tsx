/** Covers everything a window shows, menus and dialogs included; what is beneath stays as it was. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed48Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect } from '../../components/use-effect.ts';
import { useTexts } from '../../text/texts.ts';
import { coverStore, followCover, uncover } from './cover-store.ts';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: 0,
    // Above Fluent's own layers.
    zIndex: 2_000_000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  reason: { margin: 0 },
});

export function Cover() {
  const styles = useStyles();
  const { cover } = useTexts();
  const isCovered = coverStore((state) => state.isCovered);
  useEffect(() => {
    followCover();
  }, []);
  if (!isCovered) return null;
  return (
    <div role="alertdialog" aria-modal="true" aria-label={cover.title} className={styles.cover}>
      <LockClosed48Regular aria-hidden="true" />
      <h1 className={styles.title}>{cover.title}</h1>
      <p className={styles.reason}>{cover.reason}</p>
      <Button appearance="primary" autoFocus onClick={uncover}>
        {cover.show}
      </Button>
    </div>
  );
}
