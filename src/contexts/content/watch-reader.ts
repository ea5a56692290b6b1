import { keepListening } from './frame.ts';
import { type Around, ReaderAttention } from './reader-attention.ts';

/** Follows the reader's pointer, keys and scrolling until the signal aborts. */
export function watchReader(around: Around): ReaderAttention {
  const attention = new ReaderAttention(around);
  keepListening(around.signal, (signal) => listenFor(attention, signal));
  return attention;
}

function listenFor(attention: ReaderAttention, signal: AbortSignal): void {
  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    react: (event: DocumentEventMap[Type]) => void,
  ) => {
    // Only what the reader did: a page must not open cards by making events up.
    const trusted = (event: DocumentEventMap[Type]) => event.isTrusted && react(event);
    document.addEventListener(type, trusted, {
      capture: true,
      passive: type !== 'keydown',
      signal,
    });
  };
  listen('pointermove', (event) => attention.move(event));
  listen('pointerdown', (event) => attention.press(event));
  listen('click', (event) => attention.click(event));
  listen('keydown', (event) => attention.key(event));
  listen('scroll', (event) => attention.scroll(event));
  document.documentElement?.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && attention.leave(event),
    { passive: true, signal },
  );
}
