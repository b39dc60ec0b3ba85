/** The main window. */
import { useEffect, useState } from 'react';
import type { SearchRow } from '#contract/guarantee-file.ts';
import { ask } from './api.ts';

export function App() {
  const [rows, setRows] = useState<readonly SearchRow[]>([]);
  useEffect(() => {
    void ask('archive.search', { criteria: {}, offset: 0, limit: 100 }).then(setRows);
  }, []);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.fileId}>
          {row.fileId} {row.customerName} {row.verdict}
        </li>
      ))}
    </ul>
  );
}
