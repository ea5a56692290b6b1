import type { Why } from '../entity/why.ts';

/** What a card knows of the page that it stands on. */
export interface Here {
  /** The name as the page writes it. */
  surface: string;
  /** How often the page names the entity, and which of them this is, from 1. */
  mentions: number;
  place: number;
  /** The ids of all that the page names. */
  named: ReadonlySet<string>;
  /** The day on which the article was published (`YYYY-MM-DD`), if the page says. */
  published: string | undefined;
  /** Why the linker chose, as far as it said. */
  why: Why;
}
