/**
 * Writes SVG path data in whole units, each point as the step from the one before: a third of the
 * length that absolute decimals take. Points that fall together are written once.
 */
export class PathWriter {
  private written = '';
  /** The command that starts the ring; written once the ring is known to have an area. */
  private start = '';
  private x = 0;
  private y = 0;
  private steps: string[] = [];
  private readonly least: number;

  /** `least` is the shortest step that is written, across and along together, in units. */
  constructor(least = 1) {
    this.least = least;
  }

  /** Starts a ring. */
  moveTo(x: number, y: number): void {
    this.endRing();
    this.x = Math.round(x);
    this.y = Math.round(y);
    this.start = `M${this.x} ${this.y}`;
  }

  /** Goes on to the next point of the ring. */
  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x) - this.x, Math.round(y) - this.y];
    if (Math.abs(dx) + Math.abs(dy) < this.least) return;
    this.x += dx;
    this.y += dy;
    this.steps.push(dy < 0 ? `${dx}${dy}` : `${dx} ${dy}`);
  }

  /** Ends the ring. */
  closePath(): void {
    this.endRing();
  }

  /** Part of the interface that d3-geo draws to; land and states have no arcs. */
  arc(): void {}

  /** Part of the interface that d3-geo draws to. */
  beginPath(): void {}

  /** The path data so far; rings too small to have an area are left out. */
  result(): string {
    this.endRing();
    return this.written;
  }

  private endRing(): void {
    if (this.steps.length > 1) this.written += `${this.start}l${this.steps.join(' ')}Z`;
    this.steps = [];
  }
}
