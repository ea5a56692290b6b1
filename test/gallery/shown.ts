import type { Here } from '../../src/card/here.ts';
import type { Dossier } from '../../src/entity/dossier.ts';

/** One card to be shown, as JSON that travels to a page. */
export interface Shown {
  dossier: Dossier;
  here: Omit<Here, 'named' | 'published'> & { named: string[]; published?: string };
  theme: 'light' | 'dark';
  size: 'small' | 'normal' | 'large';
  direction: 'ltr' | 'rtl';
  pinned: boolean;
  sheet: boolean;
  /** Parts to press once it is shown, by selector, one after the other. */
  press: string[];
  /** Says above the card what it shows. */
  caption: string;
}

/** A card as a reader meets it first: light, of normal size, nothing pressed. */
export function plain(dossier: Dossier, changes: Partial<Shown> = {}): Shown {
  return {
    dossier,
    here: {
      surface: dossier.entity.short ?? dossier.entity.label,
      mentions: 4,
      place: 1,
      named: [],
      why: { reasons: [], others: [] },
    },
    theme: 'light',
    size: 'normal',
    direction: 'ltr',
    pinned: false,
    sheet: false,
    press: [],
    caption: '',
    ...changes,
  };
}
