/** What a screen shows, without a word of markup; skins turn it into HTML. */
import type { SortColumn, SortOrder } from '#contract/guarantee-file.ts';
import type { FullListItem } from '../state/list-item.ts';
import type { Action } from './actions.ts';

export type Params = Readonly<Record<string, string>>;

export type Control =
  | { readonly type: 'text' | 'password'; readonly name: string; readonly value: string }
  | {
      readonly type: 'date-range';
      readonly fromName: string;
      readonly toName: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly type: 'select' | 'radio';
      readonly name: string;
      readonly value: string;
      readonly options: readonly (readonly [value: string, text: string])[];
    };

export interface Field {
  readonly label: string;
  readonly control: Control;
}

/** A button sends `name` so that the server knows which one was pressed. */
export interface Button {
  readonly name: string;
  readonly label: string;
}

export interface Link {
  readonly label: string;
  readonly action: Action;
  readonly params?: Params;
}

export interface FormBlock {
  readonly type: 'form';
  readonly action: Action;
  /** Hidden values. */
  readonly params: Params;
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
}

export interface ResultsBlock {
  readonly type: 'results';
  /** Rows on all pages. */
  readonly shown: number;
  readonly page: number;
  /** Number of the first row shown, from 1. */
  readonly firstRow: number;
  readonly pageCount: number;
  readonly sort: SortOrder | null;
  readonly rows: readonly FullListItem[];
  /** The search as hidden values, for skins which keep nothing on the server. */
  readonly carried: Params;
}

export interface TabsBlock {
  readonly type: 'tabs';
  readonly tabs: readonly (Link & { readonly current: boolean })[];
}

interface FactsBlock {
  readonly type: 'facts';
  readonly rows: readonly (readonly [label: string, value: string])[];
}

interface LinksBlock {
  readonly type: 'links';
  readonly links: readonly Link[];
}

interface TextBlock {
  readonly type: 'text';
  readonly text: string;
}

export type Block = FormBlock | ResultsBlock | TabsBlock | FactsBlock | LinksBlock | TextBlock;

export interface View {
  readonly title: string;
  readonly associationName: string;
  /** Of the logged-in user; then the menu frame is drawn (R101). */
  readonly user: { readonly name: string; readonly lastLogin: string } | null;
  readonly messages: readonly string[];
  readonly blocks: readonly Block[];
}

/** Headings of the results as the manual prints them, by column. */
export const columnHeadings: Readonly<Record<SortColumn, string>> = {
  fileId: 'ファイル名(ファイルID)',
  kind: 'ファイル種類',
  uploadedOn: 'アップロード日',
  decidedOn: '保証(変更)日',
  customerNo: '顧客番号',
  customerName: '顧客名',
  guaranteeNo: '保証番号',
  changeNo: '条変番号',
  bankCode: '金融機関コード',
  branchCode: '営業店コード',
  issueCount: '発行回数',
};
