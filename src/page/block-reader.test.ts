// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Block, offsetOf, placesOf } from './block.ts';
import { BlockReader, MAX_BLOCK_TEXT } from './block-reader.ts';

function read(html: string, { ownTextOnly = false } = {}): Block[] {
  document.body.innerHTML = html;
  return readFrom(document.body, ownTextOnly);
}

function readFrom(root: Node, ownTextOnly = false): Block[] {
  const found = { shadowRoot: () => {}, container: () => {} };
  const reader = new BlockReader(root, found, { ownTextOnly });
  const blocks: Block[] = [];
  for (let step = reader.step(); step !== 'done'; step = reader.step()) {
    if (step !== 'working') blocks.push(step);
  }
  return blocks;
}

function texts(html: string): string[] {
  return read(html).map(({ text }) => text.trim());
}

describe('reading blocks', () => {
  it('joins what stands in one line, and splits at block elements', () => {
    expect(texts('<p><b>Shang</b>hai <i>summit</i></p><p>Minsk</p>')).toEqual([
      'Shanghai summit',
      'Minsk',
    ]);
    expect(texts('<div>one<p>two</p>three</div>')).toEqual(['one', 'two', 'three']);
    expect(texts('<a href="#">Bel<wbr>arus</a>')).toEqual(['Belarus']);
  });

  it('takes a line break for a space', () => {
    expect(texts('<h1>Shanghai<br>Cooperation</h1>')).toEqual(['Shanghai\nCooperation']);
  });

  it('leaves out controls, code, navigation and what is being edited', () => {
    const html =
      '<script>Minsk</script><style>Minsk</style><textarea>Minsk</textarea><code>Minsk</code>' +
      '<button>Minsk</button><nav>Minsk</nav><div contenteditable>Minsk</div><p hidden>Minsk</p>' +
      '<p aria-hidden="true">Minsk</p><div role="textbox">Minsk</div><select><option>Minsk</select>';
    expect(texts(html)).toEqual([]);
  });

  it('leaves out the same among many elements, and what is hidden while it reads', () => {
    const rows = '<li><b>a</b></li>'.repeat(40);
    const html = `<p hidden>Minsk</p><p role="button">Minsk</p><p role="note">Vilnius</p>${rows}<p id="late">Minsk</p>`;
    document.body.innerHTML = html;
    let isCurrent = true;
    const found = { shadowRoot: () => {}, container: () => {} };
    const reader = new BlockReader(document.body, found, { isCurrent: () => isCurrent });
    const first = reader.step();
    document.querySelector('#late')?.setAttribute('hidden', '');
    isCurrent = false;
    const others: string[] = [];
    for (let step = reader.step(); step !== 'done'; step = reader.step()) {
      if (step !== 'working') others.push(step.text);
    }
    expect(first).toMatchObject({ text: 'Vilnius' });
    expect(new Set(others)).toEqual(new Set(['a']));
  });

  it('does not let a name run across something unread that shows', () => {
    expect(texts('<p>Belarus<sup>1</sup> said</p>')).toEqual(['Belarus\ufffc said']);
    expect(texts('<p>Bela<script>x</script>rus</p>')).toEqual(['Belarus']);
  });

  it('reads the own text of a container only, when asked', () => {
    document.body.innerHTML = 'one <b>two</b><p>three</p>four';
    expect(readFrom(document.body, true).map(({ text }) => text)).toEqual(['one two', 'four']);
  });

  it('cuts a text that has no end, at white space, and loses nothing', () => {
    const text = 'Minsk '.repeat(MAX_BLOCK_TEXT / 2);
    const blocks = read(`<pre-ish>${text}</pre-ish>`);
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.every((block) => block.text.length <= MAX_BLOCK_TEXT)).toBe(true);
    expect(blocks.map((block) => block.text).join('')).toBe(text);
  });

  it('reads a deep tree without running out of stack', () => {
    let node = document.createElement('div');
    const outermost = node;
    for (let depth = 0; depth < 5_000; depth++) {
      const inner = document.createElement('div');
      node.append(inner);
      node = inner;
    }
    node.textContent = 'Minsk';
    // In a fragment, where the test's document, which goes into trees by recursion, is asked nothing.
    const fragment = document.createDocumentFragment();
    fragment.append(outermost);
    expect(readFrom(fragment).map(({ text }) => text)).toEqual(['Minsk']);
  });
});

describe('places in a block', () => {
  it('lead from a span to its text nodes and back', () => {
    const [block] = read('<p>In <b>Shang</b><i>hai</i> today</p>');
    if (block === undefined) throw new Error('There is a block.');
    const start = block.text.indexOf('Shanghai');
    const places = placesOf(block, start, start + 'Shanghai'.length);
    expect(places.start.node.data.slice(places.start.offset)).toBe('Shang');
    expect(places.end.node.data.slice(0, places.end.offset)).toBe('hai');
    expect(offsetOf(block, places.start)).toBe(start);
    expect(offsetOf(block, places.end)).toBe(start + 'Shanghai'.length);
  });

  it('know what is not theirs', () => {
    const [first, second] = read('<p>one</p><p>two</p>');
    if (first === undefined || second === undefined) throw new Error('There are two blocks.');
    expect(offsetOf(first, { node: second.segments[0]!.node, offset: 1 })).toBe(-1);
  });
});
