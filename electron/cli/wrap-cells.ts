/** Lets long cells of a table go on in the lines below. */
import stringWidth from 'string-width';

/** Lines of cells, none wider than so many columns of the terminal; a Japanese character takes two. */
export function wrapCells(cells: readonly string[], columns: number): readonly (readonly string[])[] {
  const wrapped = cells.map((cell) => wrap(cell, columns));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => wrapped.map((lines) => lines[line] ?? ''));
}

function wrap(text: string, columns: number): readonly string[] {
  const lines = [''];
  let width = 0;
  for (const character of text) {
    const wide = stringWidth(character);
    if (width + wide > columns) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += wide;
  }
  return lines;
}
