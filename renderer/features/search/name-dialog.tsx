/** Asks for a name. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useImeSafeInput } from '../../components/use-ime-safe-input.ts';
import { useTexts } from '../../text/texts.ts';
import { ReturnFocus } from '../view/return-focus.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly hint?: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

const longestName = 100;

export function NameDialog({ title, name: firstName, hint, onName, onClose }: NameDialogProps) {
  const { search } = useTexts();
  const [name, setName] = useState(firstName);
  const isName = name.trim() !== '';
  const finish = (): void => {
    if (isName) void onName(name.trim().slice(0, longestName)).finally(onClose);
  };
  const field = useImeSafeInput({
    value: name,
    onCommit: setName,
    onKey: (event) => event.key === 'Enter' && finish(),
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <ReturnFocus />
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Field label={search.name} {...(hint !== undefined && { hint })}>
              <Input {...field} maxLength={longestName} autoComplete="off" />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={!isName} onClick={finish}>
              {search.saveGo}
            </Button>
            <Button onClick={onClose}>{search.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
