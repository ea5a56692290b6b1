import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Dossier } from '../entity/dossier.ts';
import { familyOf } from '../entity/kind.ts';
import type { CardActions } from './actions.ts';
import { CardBody } from './card-body.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardHead } from './card-head.tsx';
import { copiedCard } from './copy-text.ts';
import type { Here } from './here.ts';
import { goOn, startTrail, step } from './trail.ts';
import { WhyPanel } from './why-panel.tsx';
import type { Words } from './words.ts';

/** What a card is drawn from. */
export interface CardProps {
  dossier: Dossier;
  /** What it knows of its page. */
  here: Here;
  words: Words;
  /** Whether the reader keeps it open. */
  pinned: boolean;
  actions: CardActions;
  /** What is shown below the card's own facts, on the card that the page asked for. */
  children?: ComponentChildren;
}

/**
 * The card: what an entity is, what is known of it and from where, and how it belongs to the page.
 * Names in it open in the same card; the reader goes back the way they came.
 */
export function FactCard({ dossier: first, here, words, pinned, actions, children }: CardProps) {
  const [trail, setTrail] = useState(() => startTrail(first));
  const [why, setWhy] = useState(false);
  const [told, setTold] = useState<{ text: string; undo: boolean }>();
  const dossier = trail.items[trail.at] ?? first;
  const moved = trail.at > 0 || trail.items.length > 1;
  const open = async (id: string) => {
    const next = await actions.fetch(id);
    if (next === null) return;
    setWhy(false);
    setTold(undefined);
    setTrail((now) => goOn(now, next));
  };
  const copy = async (text: string) => {
    const done = await actions.copy(text);
    setTold({ text: words.translate(done ? 'card_copied' : 'card_notCopied'), undo: false });
  };
  const undo = async () => {
    await actions.undo();
    setTold({ text: words.translate('card_undone'), undo: false });
  };
  return (
    <article class="card" data-family={familyOf(dossier.entity.kind)} key={dossier.entity.id}>
      <CardHead
        dossier={dossier}
        here={dossier === first ? here : undefined}
        words={words}
        pinned={pinned}
        actions={actions}
        way={moved ? { trail, go: (by) => setTrail(step(trail, by)) } : undefined}
      />
      {why && dossier === first ? (
        <div class="body" key="why">
          <WhyPanel
            dossier={dossier}
            here={here}
            words={words}
            actions={actions}
            onDone={(text) => {
              setWhy(false);
              setTold({ text, undo: true });
            }}
          />
        </div>
      ) : (
        <CardBody
          key={dossier.entity.id}
          dossier={dossier}
          here={here}
          words={words}
          onOpen={(id) => void open(id)}
          onCopy={(text) => void copy(text)}
        >
          {dossier === first && children}
        </CardBody>
      )}
      <CardFoot
        deck={dossier.deck}
        words={words}
        pinned={pinned}
        why={dossier === first ? { shown: why, toggle: () => setWhy(!why) } : undefined}
        told={told}
        onUndo={() => void undo()}
        onCopy={() => void copy(copiedCard(dossier, words.translate, words.language))}
        onPin={actions.pin}
        onExpand={actions.expand}
      />
    </article>
  );
}
