import { expect, it } from 'vitest';
import { namesOfList } from './wanted-names.ts';

it('reads names of a list, each once, and no remarks', () => {
  expect(namesOfList('# Seats\nKremlin; White House;\n\nKremlin\n')).toEqual([
    'Kremlin',
    'White House',
  ]);
});
