/** A date, as the browser lets it be entered. */
import { Input } from '@fluentui/react-components';
import type { IsoDate } from '#contract/guarantee-file.ts';

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
}

export function PlainDateField({ label, value, onChange }: DateFieldProps) {
  return (
    <Input
      type="date"
      aria-label={label}
      max="9999-12-31"
      value={value ?? ''}
      onChange={(_, data) => onChange(data.value === '' ? null : data.value)}
    />
  );
}
