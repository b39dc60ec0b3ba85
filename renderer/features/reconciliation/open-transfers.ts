/** Leads from a transferred document to 移管検索, with its former branch filled in. */
import { changeTransferDraft, clearTransferDraft, transferStore } from '../transfers/transfer-store.ts';
import { showView } from '../view/view-store.ts';

/** The codes at issue stand in the file id (R17): `14_2345001_…`. */
const issued = /^\d{2}_(?<bank>\d{4})(?<branch>\d{3})_/;

export function openTransfers(profile: string, fileId: string): void {
  const { bank = '', branch = '' } = issued.exec(fileId)?.groups ?? {};
  transferStore.setState({ tab: 'search', profile });
  clearTransferDraft();
  changeTransferDraft({ issued: { bank, branch }, where: 'server' });
  showView('transfers');
}
