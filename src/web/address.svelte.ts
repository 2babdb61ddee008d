/** The path in the address bar. Moving on keeps what is in memory: the name just typed, the key just received. */
class Address {
  path = $state(location.pathname);

  constructor() {
    addEventListener('popstate', () => {
      this.path = location.pathname;
    });
  }

  goTo(path: string): void {
    history.pushState(undefined, '', path);
    this.path = path;
    scrollTo(0, 0);
  }
}

export const address = new Address();
