/**
 * What a reader would find wrong with the cards on the page: text that runs out of its box, text on
 * top of other text. Runs in the page.
 */
export function layoutFaults(): string[] {
  /** Letters may reach so far over the edge of their line. In CSS pixels. */
  const SLACK = 2;
  const faults: string[] = [];
  for (const host of document.querySelectorAll('figure > div')) {
    const frame = host.shadowRoot?.querySelector<HTMLElement>('.frame');
    if (frame === null || frame === undefined) continue;
    const name = frame.querySelector('#label')?.textContent ?? '';
    const box = frame.getBoundingClientRect();
    if (box.right > innerWidth + SLACK) faults.push(`${name}: wider than the window`);
    if (frame.scrollWidth > frame.clientWidth + SLACK) faults.push(`${name}: runs out sideways`);
    const texts = textsOf(frame);
    for (const [at, one] of texts.entries()) {
      if (one.rect.left < box.left - SLACK || one.rect.right > box.right + SLACK) {
        faults.push(`${name}: “${one.text}” leaves the card`);
      }
      const other = texts.slice(at + 1).find((next) => overlap(one.rect, next.rect));
      if (other !== undefined) faults.push(`${name}: “${one.text}” lies on “${other.text}”`);
    }
  }
  return faults;

  function textsOf(frame: HTMLElement): { text: string; rect: DOMRect }[] {
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
    const found: { text: string; rect: DOMRect }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const scrolled = parent.closest('.body')?.getBoundingClientRect();
      for (const rect of range.getClientRects()) {
        if (scrolled !== undefined && rect.bottom > scrolled.bottom) continue;
        if (rect.width > 0) found.push({ text: text.slice(0, 40), rect });
      }
    }
    return found;
  }

  /** Texts for screen readers alone are one pixel wide. */
  function isShown(element: Element): boolean {
    return element.checkVisibility() && element.getBoundingClientRect().width > SLACK;
  }

  function overlap(one: DOMRect, other: DOMRect): boolean {
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    // Lines of one paragraph stand closer than their boxes are high.
    return wide > SLACK && high > Math.min(one.height, other.height) / 2;
  }
}
