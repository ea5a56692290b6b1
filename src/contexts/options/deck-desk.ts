import type { DeckJob, DeckWord } from './deck-job.ts';

/** Called with what the worker says on its way. */
type Heard = (word: Extract<DeckWord, { type: 'progress' }>) => void;

/**
 * Where work on decks is given out: one worker, started when needed, ended when cancelled. One job at a
 * time: words do not tell which job they are of.
 */
export class DeckDesk {
  private worker: Worker | undefined;
  private giveUp: ((word: DeckWord | undefined) => void) | undefined;

  /** Has a job done; gives the worker's last word on it, undefined when it was cancelled. */
  ask(job: DeckJob, heard: Heard = () => {}): Promise<DeckWord | undefined> {
    this.worker ??= new Worker(new URL('./deck-worker.ts', import.meta.url), { type: 'module' });
    const { worker } = this;
    return new Promise((resolve) => {
      this.giveUp = resolve;
      worker.onmessage = ({ data }: MessageEvent<DeckWord>) => {
        if (data.type === 'progress') heard(data);
        else resolve(data);
      };
      worker.onerror = ({ message }) => resolve({ type: 'failed', why: message });
      worker.postMessage(job);
    });
  }

  /** Ends whatever is going on; nothing of it is kept. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.giveUp?.(undefined);
  }
}
