import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from '../../card/card.css?inline';
import { FactCard } from '../../card/fact-card.tsx';
import type { Dossier } from '../../entity/dossier.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';

/** The card stands in the page here, and not above it. */
const IN_THE_PAGE = `
  :host { position: static !important; width: auto !important; height: auto !important; }
  .frame { position: static; animation: none; }
`;

/** A card as it will look, in a shadow root as on any page. */
export function CardPreview({ dossier }: { dossier: Dossier }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (host === null) return;
    const root = host.shadowRoot ?? openRoot(host);
    const frame = root.querySelector('.frame');
    if (frame === null) return;
    const language = interfaceLanguage();
    render(
      <FactCard dossier={dossier} translate={translate} language={language} onClose={() => {}} />,
      frame,
    );
  }, [dossier]);
  return <div ref={place} />;
}

function openRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [css, IN_THE_PAGE].map((text) => {
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
