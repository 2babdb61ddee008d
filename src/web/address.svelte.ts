/**
 * The path in the address bar, and how deep somebody went into a page that asks several things one after the other.
 * Moving on keeps what is in memory: the name just typed, the key just received. Back goes one such step back.
 */
class Address {
  path = $state(location.pathname);
  /** Nothing at the beginning of a page. */
  step: string | undefined = $state();

  constructor() {
    // Whoever loads the page anew stands at its beginning: what was said before is not in memory any more.
    if (stepIn(history.state) !== undefined) history.replaceState(undefined, '');
    addEventListener('popstate', (event) => {
      this.path = location.pathname;
      this.step = stepIn(event.state);
    });
  }

  goTo(path: string): void {
    history.pushState(undefined, '', path);
    this.path = path;
    this.step = undefined;
    scrollTo(0, 0);
  }

  /** The same in the place of this page: Back does not lead to it. */
  goToInstead(path: string): void {
    history.replaceState(undefined, '', path);
    this.path = path;
    this.step = undefined;
    scrollTo(0, 0);
  }

  /** Follows a link to a page of ours without loading it anew; with a key held down the browser does as it always does. */
  follow(event: MouseEvent, path: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.goTo(path);
  }

  /** One step deeper on the same page. */
  goOn(step: string): void {
    history.pushState({ step }, '');
    this.step = step;
  }

  /** Another step in the place of this one: Back leaves both. */
  goInstead(step: string): void {
    history.replaceState({ step }, '');
    this.step = step;
  }

  /** What these steps led to is reached: the page is as it begins. */
  beginAgain(...over: readonly string[]): void {
    if (this.step === undefined || !over.includes(this.step)) return;
    history.replaceState(undefined, '');
    this.step = undefined;
  }

  /** Out of this step, as Back in the browser does; nothing when somebody is out of it already. */
  goBack(step: string): void {
    if (this.step === step) history.back();
  }
}

function stepIn(state: unknown): string | undefined {
  const isStep = typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'string';
  return isStep ? String(state.step) : undefined;
}

export const address = new Address();
