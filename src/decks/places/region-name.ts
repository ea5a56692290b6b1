/** Words that say what a region is; a name may go without. */
const TYPE_WORD =
  / (Oblast|Krai|Republic|Region|Province|Department|Governorate|Division|County|State|Voivodeship)$/i;

/** A region's label without the word that says what it is. */
export function baseName(label: string): string {
  return label.replace(TYPE_WORD, '').trim();
}
