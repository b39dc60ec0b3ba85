/** Stands where something could not be drawn: what that means, and the one thing to do. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  place: { padding: tokens.spacingHorizontalXL },
  body: { whiteSpace: 'normal' },
});

export function NotDrawn() {
  const styles = useStyles();
  const { notDrawn } = useTexts().notice;
  return (
    <div className={styles.place}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{notDrawn.title}</MessageBarTitle>
          {notDrawn.meaning}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" onClick={() => location.reload()}>
            {notDrawn.reload}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
