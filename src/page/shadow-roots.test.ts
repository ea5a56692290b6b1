// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ShadowRootSearch } from './shadow-roots.ts';

const MORE_THAN_MANY = 20_001;

it('of a large tree are found one element at a time, so that the caller can pause', () => {
  const tree = document.createElement('main');
  tree.append(...Array.from({ length: MORE_THAN_MANY }, () => document.createElement('p')));
  const hosts = [tree.children[3], tree.children[MORE_THAN_MANY - 1]];
  const roots = hosts.map((host) => host?.attachShadow({ mode: 'open' }));
  const found: ShadowRoot[] = [];
  const tell = { shadowRoot: (root: ShadowRoot) => found.push(root), container: () => {} };
  const search = new ShadowRootSearch(tree);
  let steps = 0;
  while (search.step(tell, hosts[1])) steps++;
  expect(steps).toBe(MORE_THAN_MANY);
  expect(found).toEqual(roots.slice(0, 1));
  while (search.step(tell)) steps++;
  expect(steps).toBe(MORE_THAN_MANY + 1);
  expect(found).toEqual(roots);
});
