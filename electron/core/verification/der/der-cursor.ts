/** Walks the elements inside a constructed element in order, as a schema names them. */
import { DerError, type DerNode, contextConstructed, readNode } from './der-reader.ts';

export interface DerCursor {
  /** The next element, which must have this tag. */
  take(tag: number, what: string): DerNode;
  /** The next element whatever it is. */
  takeAny(what: string): DerNode;
  /** The next element if it has this tag. */
  takeIf(tag: number): DerNode | null;
  /** The element inside an EXPLICIT [n], if that is next. */
  takeExplicit(number: number): DerNode | null;
  readonly done: boolean;
  /** Throws unless everything was taken. */
  end(what: string): void;
}

export function cursorOver(parent: DerNode): DerCursor {
  let at = parent.start;
  const peek = (): DerNode | null => (at < parent.end ? readNode(parent.source, at, parent.end) : null);
  const takeIf = (tag: number): DerNode | null => {
    const node = peek();
    if (node === null || node.tag !== tag) return null;
    at = node.end;
    return node;
  };
  return {
    take(tag, what) {
      const node = takeIf(tag);
      if (node === null) throw new DerError(`${what} expected at ${at}`);
      return node;
    },
    takeAny(what) {
      const node = peek();
      if (node === null) throw new DerError(`${what} expected at ${at}`);
      at = node.end;
      return node;
    },
    takeIf,
    takeExplicit(number) {
      const wrapper = takeIf(contextConstructed(number));
      if (wrapper === null) return null;
      const inner = readNode(wrapper.source, wrapper.start, wrapper.end);
      if (inner.end !== wrapper.end) throw new DerError(`more than one element at ${wrapper.at}`);
      return inner;
    },
    get done() {
      return at >= parent.end;
    },
    end(what) {
      if (at < parent.end) throw new DerError(`unexpected element in ${what} at ${at}`);
    },
  };
}

/** Opens an element that must have this tag. */
export function openAs(node: DerNode, tag: number, what: string): DerCursor {
  if (node.tag !== tag) throw new DerError(`${what} expected at ${node.at}`);
  return cursorOver(node);
}

/** All elements directly inside. */
export function childrenOf(node: DerNode): readonly DerNode[] {
  const children: DerNode[] = [];
  for (let at = node.start; at < node.end;) {
    const child = readNode(node.source, at, node.end);
    children.push(child);
    at = child.end;
  }
  return children;
}
