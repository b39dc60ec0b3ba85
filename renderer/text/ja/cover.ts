/** Japanese texts of the cover over a window nobody is sitting at. */
export const cover = {
  title: '内容を隠しています',
  reason: '画面がロックされたか、しばらく操作がありませんでした。同期は続いています。',
  show: '表示する',
};
