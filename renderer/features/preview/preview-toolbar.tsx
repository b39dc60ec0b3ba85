/** Pages, zoom, rotation, search and printing of the preview. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRotateClockwiseRegular } from '@fluentui/react-icons/svg/arrow-rotate-clockwise';
import { PanelLeftTextRegular } from '@fluentui/react-icons/svg/panel-left-text';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { PrintAddRegular } from '@fluentui/react-icons/svg/print-add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useTexts } from '../../text/texts.ts';
import { documentStore } from '../document/document-store.ts';
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
  const { phase, page, pages, scale, fit, view, ...state } = previewStore();
  const { isFinding, showsThumbnails } = state;
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
        <PageTools page={page} pages={pages} disabled={disabled} goTo={(to) => view?.goTo(to)} />
        <span className={styles.gap} />
        <ZoomTools
          scale={scale}
          fit={fit}
          disabled={disabled}
          zoomTo={(to) => view?.zoomTo(to)}
          fitTo={(to) => view?.fit(to)}
        />
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
        <PrintTools disabled={disabled} />
      </div>
      {isFinding && <FindBar />}
    </>
  );
}

/** The certificate alone, or with what was found out about it on a sheet behind it. */
function PrintTools({ disabled }: { readonly disabled: boolean }) {
  const { preview } = useTexts();
  const isPrinting = previewStore((state) => state.isPrinting);
  const isVerified = documentStore((state) => state.evidence?.report != null);
  return (
    <>
      <ToolButton
        name={isPrinting ? preview.printing : preview.print}
        icon={<PrintRegular />}
        disabled={disabled || isPrinting}
        onClick={() => void printShown()}
      />
      <ToolButton
        name={preview.printWithReport}
        icon={<PrintAddRegular />}
        disabled={disabled || isPrinting || !isVerified}
        onClick={() => void printShown({ withReport: true })}
      />
    </>
  );
}
