/** Lets so many through at a time, first come first served. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Runs something once there is room; gives or throws what that does. */
  async pass<Result>(run: () => Promise<Result>): Promise<Result> {
    while (this.inside >= this.most) await new Promise<void>((free) => this.waiting.push(free));
    this.inside++;
    try {
      return await run();
    } finally {
      this.inside--;
      this.waiting.shift()?.();
    }
  }
}
