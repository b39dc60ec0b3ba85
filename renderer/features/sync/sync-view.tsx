/** 同期: progress, cancelling and how earlier ones ended. */
export function SyncView() {
  return null;
}
