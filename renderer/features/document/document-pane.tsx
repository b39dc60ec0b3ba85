/** Preview and verdict of the open document. */
export function DocumentPane() {
  return null;
}
