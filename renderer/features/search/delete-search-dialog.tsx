/** Asks before a saved search is deleted. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { SavedSearch } from '#contract/bridge/desktop-state.ts';
import { useTexts } from '../../text/texts.ts';
import { deleteSearch } from './saved-searches-store.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

interface DeleteSearchDialogProps {
  readonly search: SavedSearch;
  readonly onClose: () => void;
}

export function DeleteSearchDialog({ search, onClose }: DeleteSearchDialogProps) {
  const texts = useTexts().search;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{texts.deleteTitle}</DialogTitle>
          <DialogContent>{texts.deleteQuestion(search.name)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void deleteSearch(search.id).finally(onClose)}>
              {texts.deleteGo}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
