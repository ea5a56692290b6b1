import { expect, it } from 'vitest';
import { currentAt } from './current-at.ts';

it('tells what held on a day from what held before and after', () => {
  const seats = [
    { of: 'president', since: '1994-07-20' },
    { of: 'deputy', since: '1990', until: '1994-07-20' },
    { of: 'citizen' },
  ];
  expect(currentAt(seats, '1992-05-01').map(({ of }) => of)).toEqual(['deputy', 'citizen']);
  expect(currentAt(seats, '2024-07-04').map(({ of }) => of)).toEqual(['president', 'citizen']);
});
