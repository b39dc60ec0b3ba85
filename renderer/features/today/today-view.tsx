/** 今日の要確認: what wants a person's attention. */
export function TodayView() {
  return null;
}
