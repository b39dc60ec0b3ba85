/** サーバ検索: the manual's ten conditions against the server. */
export function ServerView() {
  return null;
}
