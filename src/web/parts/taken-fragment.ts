/**
 * What stood behind `#`, taken out of the address bar and the history, as every key is. It is kept for this tab alone, so that
 * loading the page again does not lose it.
 */
export function takeFragment(name: string): string {
  const { hash } = location;
  if (hash === '') return sessionStorage.getItem(name) ?? '';
  sessionStorage.setItem(name, hash);
  history.replaceState(history.state, '', location.pathname);
  return hash;
}
