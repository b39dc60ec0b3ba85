/** What all rows of the grid look like, made once for all of them. */
import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTexts } from '../../text/texts.ts';
import { useProfileMarks } from '../profiles/use-profile-marks.ts';
import { widthOf } from './column-layout.ts';
import type { ColumnId } from './columns.ts';
import { cellStyles } from './grid-cell.tsx';
import type { RowLook } from './grid-row.tsx';
import { layoutStore } from './layout-store.ts';
import { useGridStyles } from './use-grid-styles.ts';

export function useRowLook(columns: readonly ColumnId[]): RowLook {
  const layout = layoutStore((state) => state.layout);
  const styles = useGridStyles();
  const texts = useTexts();
  const marks = useProfileMarks();
  return useMemo(() => {
    const plain = mergeClasses(styles.row, styles.placed);
    const current = mergeClasses(plain, styles.current);
    return {
      columns,
      widths: columns.map((id) => widthOf(layout, id)),
      marks,
      texts,
      cells: cellStyles(styles),
      classOf: ({ isCurrent, isTicked }) => {
        const own = isCurrent ? current : plain;
        return isTicked ? mergeClasses(own, styles.ticked) : own;
      },
    };
  }, [columns, layout, marks, styles, texts]);
}
