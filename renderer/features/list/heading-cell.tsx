/** One heading: its name, the direction it is sorted in, the door of its menu and the edge that changes its width. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { SyntheticEvent } from 'react';
import { useTexts } from '../../text/texts.ts';
import { openColumnMenu } from './column-menu-store.ts';
import type { ColumnId } from './columns.ts';
import { columnOf } from './columns.ts';
import { listStore } from './list-store.ts';
import { sortList } from './sort-list.ts';
import { directionOf, nextSort } from './sorting.ts';
import { useGridStyles } from './use-grid-styles.ts';

const useStyles = makeStyles({
  heading: { cursor: 'default', ':hover [data-door]': { opacity: 1 } },
  sortable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover } },
  door: {
    position: 'absolute',
    right: '5px',
    top: '4px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    opacity: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Pressed },
  },
  doorShown: { opacity: 1 },
  edge: {
    position: 'absolute',
    right: '-4px',
    top: 0,
    bottom: 0,
    width: '9px',
    zIndex: 1,
    cursor: 'col-resize',
    '::after': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '7px',
      bottom: '7px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
});

interface HeadingCellProps {
  readonly column: ColumnId;
  readonly number: number;
  readonly id: string;
  readonly isFocused: boolean;
  readonly startResize: (event: unknown) => void;
}

const stop = (event: SyntheticEvent): void => event.stopPropagation();

export function HeadingCell({ column, number, id, isFocused, startResize }: HeadingCellProps) {
  const grid = useGridStyles();
  const styles = useStyles();
  const { words } = useTexts();
  const sort = listStore((state) => state.sort);
  const direction = directionOf(sort, column);
  const isSortable = columnOf(column).sort !== null;
  const openMenu = (event: SyntheticEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    openColumnMenu(column, id);
  };
  return (
    <div
      role="columnheader"
      id={id}
      aria-colindex={number}
      aria-sort={direction === null ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={mergeClasses(
        grid.cell,
        styles.heading,
        isSortable && styles.sortable,
        isFocused && grid.focused,
      )}
      onClick={() => isSortable && void sortList(nextSort(sort, column))}
      onContextMenu={openMenu}
    >
      <span className={grid.cut}>{words.columns[column]}</span>
      {direction === 'asc' && <ArrowUp12Regular />}
      {direction === 'desc' && <ArrowDown12Regular />}
      <span
        data-door=""
        aria-hidden="true"
        className={mergeClasses(styles.door, isFocused && styles.doorShown)}
        onClick={openMenu}
      >
        <ChevronDown12Regular />
      </span>
      <span
        aria-hidden="true"
        className={styles.edge}
        onClick={stop}
        onMouseDown={startResize}
        onTouchStart={startResize}
      />
    </div>
  );
}
