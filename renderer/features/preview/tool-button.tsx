/** A small button of the preview's tools: a symbol with its name as tooltip. */
import { Button, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface ToolButtonProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  /** Given for buttons that stay pressed. */
  readonly pressed?: boolean;
}

export function ToolButton({ name, icon, onClick, disabled = false, pressed }: ToolButtonProps) {
  return (
    <Tooltip content={name} relationship="label">
      <Button
        appearance={pressed === true ? 'outline' : 'subtle'}
        size="small"
        icon={icon}
        disabledFocusable={disabled}
        onClick={onClick}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
      />
    </Tooltip>
  );
}
