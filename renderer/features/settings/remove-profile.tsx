/** Asks before a profile goes; says that its documents stay. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { removeProfile } from './settings-view-store.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

export function RemoveProfile({ name }: { readonly name: string }) {
  const texts = useTexts().settings;
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{texts.remove}</Button>
      </DialogTrigger>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{texts.removeTitle(name)}</DialogTitle>
          <DialogContent>{texts.removeText}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{texts.keep}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void removeProfile(name)}>
                {texts.removeNow}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
