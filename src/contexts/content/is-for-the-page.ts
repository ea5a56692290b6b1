import { isElement } from '../../page/node-kind.ts';

/** Whether a click has a meaning of its own: on a link or control, or at the end of a selection. */
export function isForThePage(event: MouseEvent): boolean {
  const [target] = event.composedPath();
  const control =
    'a[href], button, label, summary, input, select, textarea, [role=button], [role=link]';
  if (target !== undefined && isElement(target) && target.closest(control) !== null) return true;
  return event.button !== 0 || getSelection()?.isCollapsed === false;
}
