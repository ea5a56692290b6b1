/** Samples further apart than this belong to different movements (10ten: 32 ms). */
const SAME_MOVEMENT_MS = 100;

/** How fast the pointer moves, from the last two samples. */
export class PointerSpeed {
  private x = 0;
  private y = 0;
  private time = Number.NEGATIVE_INFINITY;

  /** The speed at this sample in CSS pixels a millisecond; 0 when the pointer had been at rest. */
  at({ clientX, clientY, timeStamp }: PointerEvent): number {
    const elapsed = timeStamp - this.time;
    const distance = Math.hypot(clientX - this.x, clientY - this.y);
    this.x = clientX;
    this.y = clientY;
    this.time = timeStamp;
    return elapsed > SAME_MOVEMENT_MS ? 0 : distance / Math.max(elapsed, 1);
  }
}
