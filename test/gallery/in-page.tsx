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
  const figure = document.createElement('figure');
  figure.setAttribute('data-theme', card.theme);
  const host = document.createElement('div');
  if (card.caption !== '') {
    figure.append(
      Object.assign(document.createElement('figcaption'), { textContent: card.caption }),
    );
  }
  figure.append(host);
  document.body.append(figure);
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
  for (const selector of card.press) {
    root.querySelector<HTMLElement>(selector)?.click();
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  (document.activeElement as HTMLElement | null)?.blur();
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
 * How long a card takes from being asked for to being laid out, in ms of this thread; dates are
 * prepared while the pointer rests, as the content script does.
 */
function time(card: Shown, day: string): number {
  document.body.replaceChildren();
  prepareDates('en');
  const start = performance.now();
  void showOne(card, [], day);
  document.querySelector('figure > div')?.shadowRoot?.querySelector('.frame')?.getClientRects();
  return performance.now() - start;
}

Object.assign(globalThis, { show, time });
