import { BlockReader } from '../../../src/page/block-reader.ts';

/** The texts of this page's blocks, as the extension reads them. */
export function readTexts(): string[] {
  const reader = new BlockReader(document.body, { shadowRoot: () => {}, container: () => {} });
  const texts: string[] = [];
  for (let step = reader.step(); step !== 'done'; step = reader.step()) {
    if (step !== 'working') texts.push(step.text);
  }
  return texts;
}
