import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CardActions } from '../../card/actions.ts';
import css from '../../card/card.css?inline';
import { FactCard } from '../../card/fact-card.tsx';
import type { Here } from '../../card/here.ts';
import tokensCss from '../../card/tokens.css?inline';
import { today } from '../../entity/date.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';

/** The card stands in the page here, and not above it. */
const IN_THE_PAGE = `
  :host { position: static !important; width: auto !important; height: auto !important; }
  .frame { position: static; animation: none; }
`;

/** A preview stands on no page. */
const NOWHERE: Omit<Here, 'surface'> = {
  mentions: 1,
  place: 1,
  named: new Set(),
  published: undefined,
  why: { reasons: [], others: [] },
};

/** A preview is a picture: nothing in it can be pressed. */
const NOTHING: CardActions = {
  close() {},
  pin() {},
  move() {},
  walk() {},
  fetch: async () => null,
  copy: async () => false,
  expand() {},
  async correct() {},
  async leaveOut() {},
  async undo() {},
};

/** A card as it will look, in a shadow root as on any page. */
export function CardPreview({ dossier }: { dossier: Dossier }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (host === null) return;
    const root = host.shadowRoot ?? openRoot(host);
    const frame = root.querySelector('.frame');
    if (frame === null) return;
    const here = { ...NOWHERE, surface: dossier.entity.label };
    const words = { translate, language: interfaceLanguage(), day: today() };
    render(
      <FactCard dossier={dossier} here={here} words={words} pinned={false} actions={NOTHING} />,
      frame,
    );
  }, [dossier]);
  return <div ref={place} inert />;
}

function openRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [tokensCss, css, IN_THE_PAGE].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  const frame = document.createElement('div');
  frame.className = 'frame';
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  frame.setAttribute('data-theme', dark ? 'dark' : 'light');
  root.append(frame);
  return root;
}
