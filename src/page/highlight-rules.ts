/**
 * Gives the rules of `highlight.css` for every element instead of the root alone: for browsers that hand no
 * highlight style down, and for shadow trees of theirs.
 */
export function forEveryElement(css: string): string {
  return css.replaceAll(':root::highlight', '::highlight');
}
