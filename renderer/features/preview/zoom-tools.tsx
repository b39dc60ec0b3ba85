/** Zoom of the preview. */
import { Button, Tooltip, makeStyles } from '@fluentui/react-components';
import { AutoFitWidthRegular } from '@fluentui/react-icons/svg/auto-fit-width';
import { PageFitRegular } from '@fluentui/react-icons/svg/page-fit';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOutRegular } from '@fluentui/react-icons/svg/zoom-out';
import { type Fit, nextScale } from '../../pdf/view-state.ts';
import { useTexts } from '../../text/texts.ts';
import { ToolButton } from './tool-button.tsx';

const useStyles = makeStyles({
  percent: { minWidth: '3.5rem', paddingInline: 0, fontVariantNumeric: 'tabular-nums', fontWeight: 'normal' },
});

interface ZoomToolsProps {
  /** 1 = 100 %. */
  readonly scale: number;
  readonly fit: Fit | null;
  readonly disabled: boolean;
  readonly zoomTo: (scale: number) => void;
  readonly fitTo: (fit: Fit) => void;
}

export function ZoomTools({ scale, fit, disabled, zoomTo, fitTo }: ZoomToolsProps) {
  const styles = useStyles();
  const { preview } = useTexts();
  return (
    <>
      <ToolButton
        name={preview.zoomOut}
        icon={<ZoomOutRegular />}
        disabled={disabled}
        onClick={() => zoomTo(nextScale(scale, 'out'))}
      />
      <Tooltip content={preview.zoomReset} relationship="description">
        <Button
          className={styles.percent}
          appearance="subtle"
          size="small"
          disabledFocusable={disabled}
          onClick={() => zoomTo(1)}
        >
          {preview.zoomTo(Math.round(scale * 100))}
        </Button>
      </Tooltip>
      <ToolButton
        name={preview.zoomIn}
        icon={<ZoomInRegular />}
        disabled={disabled}
        onClick={() => zoomTo(nextScale(scale, 'in'))}
      />
      <ToolButton
        name={preview.fitWidth}
        icon={<AutoFitWidthRegular />}
        pressed={fit === 'page-width'}
        disabled={disabled}
        onClick={() => fitTo('page-width')}
      />
      <ToolButton
        name={preview.fitPage}
        icon={<PageFitRegular />}
        pressed={fit === 'page-fit'}
        disabled={disabled}
        onClick={() => fitTo('page-fit')}
      />
    </>
  );
}
