/** A list of what the server showed: its columns, which rows can be fetched, and which are ticked for it. */
import type { ReactNode } from 'react';
import type { DocumentView } from '#contract/bridge/requests.ts';
import type { Texts } from '../../text/texts.ts';

export interface ResultColumn<Row> {
  readonly id: string;
  /** Pixels. */
  readonly width: number;
  /** Digits that stand below each other. */
  readonly isCode: boolean;
  readonly title: (texts: Texts) => string;
  readonly text: (row: Row, texts: Texts) => string;
  /** Stands before the text; never the only thing that says it. */
  readonly symbol?: (row: Row) => ReactNode;
  /** Drawn so that it catches the eye. */
  readonly isNotable?: (row: Row) => boolean;
}

export interface ResultList<Row extends DocumentView> {
  /** Begins the ids of its rows. */
  readonly id: string;
  readonly label: (texts: Texts) => string;
  readonly columns: readonly ResultColumn<Row>[];
  /** Only what can be fetched can be ticked. */
  readonly isFetchable: (row: Row) => boolean;
  /** Inside a component: whether a row is ticked. */
  readonly useIsTicked: (fileId: string | undefined) => boolean;
  readonly tickedCount: () => number;
  readonly toggle: (fileId: string) => void;
  readonly select: (fileIds: readonly string[]) => void;
}

const tickWidth = 36;

/** As `grid-template-columns`; the tick comes first. */
export function templateOf<Row extends DocumentView>({ columns }: ResultList<Row>): string {
  return [tickWidth, ...columns.map(({ width }) => width)].map((width) => `${width}px`).join(' ');
}

export function rowId<Row extends DocumentView>({ id }: ResultList<Row>, index: number): string {
  return `${id}-${index}`;
}

export function fetchableOf<Row extends DocumentView>(
  { isFetchable }: Pick<ResultList<Row>, 'isFetchable'>,
  rows: readonly Row[],
): readonly string[] {
  return rows.filter(isFetchable).map(({ fileId }) => fileId);
}
