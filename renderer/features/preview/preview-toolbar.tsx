/** Pages, zoom, rotation, search and printing of the preview. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRotateClockwiseRegular } from '@fluentui/react-icons/svg/arrow-rotate-clockwise';
import { PanelLeftTextRegular } from '@fluentui/react-icons/svg/panel-left-text';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useTexts } from '../../text/texts.ts';
import { FindBar } from './find-bar.tsx';
import { PageTools } from './page-tools.tsx';
import { previewStore, startFinding, stopFinding, toggleThumbnails } from './preview-store.ts';
import { printShown } from './print-shown.ts';
import { ToolButton } from './tool-button.tsx';
import { ZoomTools } from './zoom-tools.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  gap: { flexGrow: 1 },
});

export function PreviewToolbar() {
  const styles = useStyles();
  const { preview } = useTexts();
  const { phase, isFinding, isPrinting, showsThumbnails, view } = previewStore();
  const disabled = phase !== 'shown';
  return (
    <>
      <div className={styles.root} role="toolbar" aria-label={preview.toolbar}>
        <ToolButton
          name={preview.thumbnails}
          icon={<PanelLeftTextRegular />}
          pressed={showsThumbnails}
          onClick={toggleThumbnails}
        />
        <PageTools disabled={disabled} />
        <span className={styles.gap} />
        <ZoomTools disabled={disabled} />
        <ToolButton
          name={preview.rotate}
          icon={<ArrowRotateClockwiseRegular />}
          disabled={disabled}
          onClick={() => view?.rotate()}
        />
        <span className={styles.gap} />
        <ToolButton
          name={preview.find}
          icon={<SearchRegular />}
          pressed={isFinding}
          onClick={() => (isFinding ? stopFinding() : startFinding())}
        />
        <ToolButton
          name={isPrinting ? preview.printing : preview.print}
          icon={<PrintRegular />}
          disabled={disabled || isPrinting}
          onClick={() => void printShown()}
        />
      </div>
      {isFinding && <FindBar />}
    </>
  );
}
