import { containerOf } from './container.ts';
import { isElement, isText } from './node-kind.ts';
import { isInline, isUnseen } from './reading-rules.ts';

/** What of a page is observed: its text, its elements, and the attributes that say whether text is read. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'aria-hidden', 'contenteditable'],
};

/** What has to be read again after something in the page changed. */
export interface Changes {
  /** Containers whose own text changed. */
  containers: Set<Node>;
  /** Elements that are new, to be read with all that is in them. */
  arrivals: Set<Element>;
  /** Elements that the page has begun to hide or show, or to let the reader write in. */
  switched: Set<Element>;
  /** Whether anything left the document. */
  departures: boolean;
}

/** What some mutation records mean for the blocks of the page. Reads the document, changes nothing. */
export function changesOf(records: readonly MutationRecord[]): Changes {
  const changes: Changes = {
    containers: new Set(),
    arrivals: new Set(),
    switched: new Set(),
    departures: false,
  };
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') changes.containers.add(containerOf(target));
    if (type === 'attributes' && isElement(target)) noteSwitch(target, changes);
    for (const node of addedNodes) noteArrival(node, target, changes);
    // Most records have none, and going through a list costs more than asking for its length.
    if (removedNodes.length === 0) continue;
    for (const node of removedNodes) noteDeparture(node, target, changes);
  }
  return changes;
}

function noteSwitch(element: Element, changes: Changes): void {
  changes.switched.add(element);
  noteArrival(element, element.parentNode ?? element, changes);
}

function noteArrival(node: Node, parent: Node, { containers, arrivals }: Changes): void {
  if (isText(node)) {
    containers.add(containerOf(parent));
    return;
  }
  if (!isElement(node) || isUnseen(node)) return;
  if (!isInline(node)) {
    arrivals.add(node);
    return;
  }
  containers.add(containerOf(parent));
  for (const block of blocksInside(node)) arrivals.add(block);
}

function noteDeparture(node: Node, parent: Node, changes: Changes): void {
  if (isElement(node) && isUnseen(node)) return;
  changes.departures = true;
  const wasInLine = isText(node) || (isElement(node) && isInline(node));
  if (wasInLine) changes.containers.add(containerOf(parent));
}

/** The outermost block elements inside an inline one: a link around a whole teaser, say. */
function blocksInside(inline: Element): Element[] {
  return [...inline.children].flatMap((child) => (isInline(child) ? blocksInside(child) : [child]));
}
