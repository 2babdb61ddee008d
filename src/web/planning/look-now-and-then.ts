/** Looks now, and from time to time as long as somebody sees the page; the answer ends it. `every` in milliseconds. */
export function lookNowAndThen(look: () => Promise<void>, every: number): () => void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') void look();
  };
  lookIfSeen();
  document.addEventListener('visibilitychange', lookIfSeen);
  const ticking = setInterval(lookIfSeen, every);
  return () => {
    clearInterval(ticking);
    document.removeEventListener('visibilitychange', lookIfSeen);
  };
}
