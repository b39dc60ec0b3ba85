/** The manual's ten conditions over the local archive. */
import { Button } from '@fluentui/react-components';

export function ConditionsPanel({ onClose }: { readonly onClose: () => void }) {
  return <Button onClick={onClose}>…</Button>;
}
