/*
 * The card's own code in a plain page, with the words of the package and nothing behind its buttons:
 * what pictures are taken of, and what is measured for clipped and overlapping text.
 */
import { render } from 'preact';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { CardActions } from '../../src/card/actions.ts';
import css from '../../src/card/card.css?inline';
import { FactCard } from '../../src/card/fact-card.tsx';
import tokens from '../../src/card/tokens.css?inline';
import { prepareDates } from '../../src/card/written-date.ts';
import type { Dossier } from '../../src/entity/dossier.ts';
import type { Shown } from './shown.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const messages = english as Record<string, Message>;

function translate(key: string, ...values: readonly (string | number)[]): string {
  const found = messages[key];
  if (found === undefined) return key;
  return found.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const place = Number(found.placeholders?.[name]?.content.slice(1) ?? 0);
    return String(values[place - 1] ?? '');
  });
}

/** Shows cards one beside the other; those that names lead to are taken from `more`. */
async function show(
  cards: readonly Shown[],
  more: readonly Dossier[],
  day: string,
): Promise<number> {
  document.body.replaceChildren();
  for (const card of cards) await showOne(card, more, day);
  return cards.length;
}

async function showOne(card: Shown, more: readonly Dossier[], day: string): Promise<void> {
  const { figure, root, frame } = standFor(card);
  document.body.append(figure);
  draw(card, more, day, frame);
  for (const selector of card.press) {
    root.querySelector<HTMLElement>(selector)?.click();
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  (document.activeElement as HTMLElement | null)?.blur();
}

/** What a card stands in, off the page. */
function standFor(card: Shown) {
  const figure = document.createElement('figure');
  figure.setAttribute('data-theme', card.theme);
  const host = document.createElement('div');
  if (card.caption !== '') {
    figure.append(
      Object.assign(document.createElement('figcaption'), { textContent: card.caption }),
    );
  }
  figure.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const still =
    ':host { all: initial; display: block } .frame { position: relative; animation: none }';
  const unplaced = css.replace(/:host\s*\{[^}]*\}/, '');
  sheet.replaceSync(`${tokens}${unplaced}${still}`);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.role = 'dialog';
  frame.setAttribute('aria-labelledby', 'label');
  Object.assign(frame.dataset, { theme: card.theme, size: card.size });
  if (card.sheet) frame.setAttribute('data-place', 'sheet');
  frame.dir = card.direction;
  root.append(frame);
  return { figure, root, frame };
}

function draw(card: Shown, more: readonly Dossier[], day: string, frame: HTMLElement): void {
  const { published, named, ...here } = card.here;
  render(
    <FactCard
      dossier={card.dossier}
      here={{ ...here, published, named: new Set(named) }}
      words={{ translate, language: 'en', day }}
      pinned={card.pinned}
      actions={actionsOver(more)}
    />,
    frame,
  );
}

function actionsOver(more: readonly Dossier[]): CardActions {
  return {
    close() {},
    pin() {},
    move() {},
    walk() {},
    fetch: async (id) => more.find(({ entity }) => entity.id === id) ?? null,
    copy: async () => true,
    expand: () => {},
    correct: async () => {},
    leaveOut: async () => {},
    undo: async () => {},
  };
}

/**
 * What a card costs of this thread, in ms: to be drawn off the page while the pointer rests, and from
 * the end of that to being laid out, as the content script does both. Dates are prepared before.
 */
function time(card: Shown, day: string): { readied: number; opened: number } {
  document.body.replaceChildren();
  prepareDates('en');
  const start = performance.now();
  const { figure, frame } = standFor(card);
  draw(card, [], day, frame);
  const ready = performance.now();
  document.body.append(figure);
  frame.getClientRects();
  return { readied: ready - start, opened: performance.now() - ready };
}

Object.assign(globalThis, { show, time });
