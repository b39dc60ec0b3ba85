/** 設定: 接続先 and how this user likes to work. */
export function SettingsView() {
  return null;
}
