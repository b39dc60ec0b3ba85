/** Which line of a text belongs to which notification: several may stand in one text, each with or without its subject. */
import { type FileLabel, bareFileIdIn, labelsInLine } from './file-label.ts';
import type { MailRefusal } from '../notification-mail.ts';
import { type StatementName, readLine } from './statements.ts';

/** The lines of one notification: what names its file, and what else they state. */
export interface StatementBlock {
  readonly subjectLabel: FileLabel | null;
  readonly bodyLabel: FileLabel | null;
  /** File ids that stand without a kind. */
  readonly bareFileIds: ReadonlySet<string>;
  readonly statements: ReadonlyMap<StatementName, ReadonlySet<string>>;
}

export interface GatheredText {
  readonly blocks: readonly StatementBlock[];
  readonly refusals: readonly MailRefusal[];
}

interface OpenBlock {
  subjectLabel: FileLabel | null;
  bodyLabel: FileLabel | null;
  readonly bareFileIds: Set<string>;
  readonly statements: Map<StatementName, Set<string>>;
}

export function gatherStatements(lines: readonly string[]): GatheredText {
  const blocks: OpenBlock[] = [];
  const refusals: MailRefusal[] = [];
  let open = newBlock();
  for (const line of lines) {
    const { statements, rest } = readLine(line);
    const { found, refused } = labelsInLine(rest);
    refusals.push(...refused);
    if (statements.some(({ name }) => opensNext(open, name))) {
      blocks.push(open);
      open = newBlock();
    }
    for (const { label, isSubject } of found) {
      if (isSubject ? opensNextSubject(open, label) : opensNextBody(open, label)) {
        blocks.push(open);
        open = newBlock();
      }
      if (isSubject) open.subjectLabel = joinedLabel(open.subjectLabel, label);
      else open.bodyLabel = joinedLabel(open.bodyLabel, label);
    }
    for (const { name, value } of statements) addStatement(open, name, value);
    if (found.length === 0) addBareFileId(open, rest);
  }
  return { blocks: withoutRest([...blocks, open]), refusals };
}

/** What follows the last label and names no file of its own belongs to that label. */
function withoutRest(blocks: readonly OpenBlock[]): readonly StatementBlock[] {
  const [last, before] = blocks.toReversed();
  if (last === undefined || before === undefined || isNamed(last)) return blocks;
  for (const [name, values] of last.statements) {
    for (const value of values) addStatement(before, name, value);
  }
  for (const fileId of last.bareFileIds) before.bareFileIds.add(fileId);
  return blocks.slice(0, -1);
}

function isNamed({ subjectLabel, bodyLabel }: OpenBlock): boolean {
  return subjectLabel !== null || bodyLabel !== null;
}

function newBlock(): OpenBlock {
  return { subjectLabel: null, bodyLabel: null, bareFileIds: new Set(), statements: new Map() };
}

/** What stands above a notification's label begins the next one once this one has its own. */
const beginnings: ReadonlySet<StatementName> = new Set(['recipientName', 'branch']);
const headers: ReadonlySet<StatementName> = new Set(['from', 'sent']);

function opensNext(open: OpenBlock, name: StatementName): boolean {
  if (beginnings.has(name)) return open.bodyLabel !== null;
  return headers.has(name) && isNamed(open) && (open.bodyLabel !== null || open.statements.has(name));
}

function opensNextSubject(open: OpenBlock, label: FileLabel): boolean {
  if (open.bodyLabel !== null) return true;
  return open.subjectLabel !== null && !isSameLabel(open.subjectLabel, label);
}

function opensNextBody(open: OpenBlock, label: FileLabel): boolean {
  return open.bodyLabel !== null && !isSameLabel(open.bodyLabel, label);
}

/** Of the same file and kind, and not of two 発行回数; one may leave it out. */
export function isSameLabel(one: FileLabel, other: FileLabel): boolean {
  if (one.kind !== other.kind || one.fileId !== other.fileId) return false;
  return one.issueCount === null || other.issueCount === null || one.issueCount === other.issueCount;
}

/** Two ways in which one file is named; the one that leaves out 発行回数 adds nothing. */
export function joinedLabel(one: FileLabel | null, other: FileLabel): FileLabel {
  return { ...other, issueCount: other.issueCount ?? one?.issueCount ?? null };
}

function addStatement(open: OpenBlock, name: StatementName, value: string): void {
  const values = open.statements.get(name) ?? new Set();
  open.statements.set(name, values.add(value));
}

function addBareFileId(open: OpenBlock, line: string): void {
  const fileId = bareFileIdIn(line);
  if (fileId !== null) open.bareFileIds.add(fileId);
}
