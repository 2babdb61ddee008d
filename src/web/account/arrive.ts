/** Whoever comes to a new page within a page stands at its heading, with the keyboard and with a screen reader alike. */
export function arrive(heading: HTMLElement): void {
  heading.focus();
}
