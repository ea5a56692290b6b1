/** How far an arrow key moves a card, in CSS pixels. */
const KEY_STEP = 24;

const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

interface Props {
  label: string;
  onMove: (right: number, down: number) => void;
}

/** What a pinned card is moved by: dragged, or with the arrow keys. */
export function MoveHandle({ label, onMove }: Props) {
  const drag = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    let [x, y] = [event.clientX, event.clientY];
    const dragging = new AbortController();
    const { signal } = dragging;
    handle.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        onMove(clientX - x, clientY - y);
        [x, y] = [clientX, clientY];
      },
      { signal },
    );
    for (const end of ['pointerup', 'pointercancel'] as const) {
      handle.addEventListener(end, () => dragging.abort(), { signal });
    }
  };
  const key = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(...step);
  };
  return (
    <button
      type="button"
      class="icon move"
      aria-label={label}
      title={label}
      onPointerDown={drag}
      onKeyDown={key}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 1v10M1 6h10M4.5 2.5L6 1l1.5 1.5M4.5 9.5L6 11l1.5-1.5M2.5 4.5L1 6l1.5 1.5M9.5 4.5L11 6 9.5 7.5" />
      </svg>
    </button>
  );
}
