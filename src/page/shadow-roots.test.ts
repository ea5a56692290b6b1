// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { shadowRootsIn } from './shadow-roots.ts';

const MORE_THAN_MANY = 20_001;

it('of a large tree are found one element at a time, so that the caller can pause', () => {
  const tree = document.createElement('main');
  tree.append(...Array.from({ length: MORE_THAN_MANY }, () => document.createElement('p')));
  const hosts = [tree.children[3], tree.children[MORE_THAN_MANY - 1]];
  const roots = hosts.map((host) => host?.attachShadow({ mode: 'open' }));
  const steps = [...shadowRootsIn(tree)];
  expect(steps.length).toBe(MORE_THAN_MANY + 1);
  expect(steps.filter((root) => root !== undefined)).toEqual(roots);
});
