/** Asks once, with the exact number, before a command concerns many documents (U17). */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../../text/texts.ts';
import { workStore } from './work-store.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

export function QuestionDialog() {
  const { confirm } = useTexts().list;
  const question = workStore((state) => state.question);
  if (question === null) return null;
  const { about, count, answer } = question;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || answer(false)}>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{confirm.title(count)}</DialogTitle>
          <DialogContent>{confirm[about](count)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer(true)}>
              {confirm.go}
            </Button>
            <Button onClick={() => answer(false)}>{confirm.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
