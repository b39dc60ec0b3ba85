/** A failure as people here meet it: cause, effect, next step and code. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ErrorCode } from '#contract/error-codes.ts';
import { useTexts } from '../text/texts.ts';

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingBlock: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

interface ErrorNoticeProps {
  readonly code: ErrorCode;
  /** A fact of the service: a host, a time, a message of the server. */
  readonly detail?: string | undefined;
  /** What the failure means for the work at hand. */
  readonly effect?: string;
  readonly intent?: 'error' | 'warning';
}

export function ErrorNotice({ code, detail, effect, intent = 'error' }: ErrorNoticeProps) {
  const styles = useStyles();
  const { errors, notice } = useTexts();
  const { message, next } = errors[code];
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{message}</MessageBarTitle>
        <dl className={styles.facts}>
          {effect !== undefined && (
            <>
              <dt>{notice.effect}</dt>
              <dd>{effect}</dd>
            </>
          )}
          <dt>{notice.nextStep}</dt>
          <dd>{next}</dd>
          <dt>{notice.code}</dt>
          <dd className={styles.code}>{detail === undefined ? code : `${code} (${detail})`}</dd>
        </dl>
      </MessageBarBody>
    </MessageBar>
  );
}
