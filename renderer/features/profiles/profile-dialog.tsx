/** 接続先の追加; stands once in the window and opens itself through its store. */
export function ProfileDialog() {
  return null;
}
