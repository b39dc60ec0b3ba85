/** Effects of the windows go through the hook that lets them return a clean-up or nothing. */
import { expect, it } from 'vitest';
import { lintSources } from './lint-tree.ts';

it('refuses the effects of React itself, and allows everything else of it', () => {
  const found = lintSources(
    new Map([
      ['renderer/features/one.tsx', "export { useEffect } from 'react';\n"],
      ['renderer/features/two.ts', "import { useLayoutEffect } from 'react';\nuseLayoutEffect(() => 1);\n"],
      ['renderer/features/three.ts', "export { useState } from 'react';\n"],
      ['renderer/components/use-effect.ts', "export { useEffect } from 'react';\n"],
    ]),
  );
  const refused = found.filter(({ rule }) => rule === 'no-restricted-imports').map(({ file }) => file);
  expect(refused.toSorted()).toEqual(['renderer/features/one.tsx', 'renderer/features/two.ts']);
});
