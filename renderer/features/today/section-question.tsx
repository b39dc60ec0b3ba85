/** Asks before a whole section is acknowledged: it is written into the journal under one's own name. */
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
import { ReturnFocus } from '../view/return-focus.tsx';
import { acknowledgeSection, askForSection, boardStore } from './board-store.ts';

export function SectionQuestion() {
  const { today } = useTexts().frame;
  const section = boardStore((state) => state.asking);
  if (section === null) return null;
  const close = (): void => askForSection(null);
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{today.acknowledgeSection(today.kinds[section.kind])}</DialogTitle>
          <DialogContent>{today.acknowledgeQuestion(section.count)}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                void acknowledgeSection(section);
              }}
            >
              {today.actions.acknowledge}
            </Button>
            <Button onClick={close}>{today.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
