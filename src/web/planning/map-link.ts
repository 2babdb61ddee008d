/**
 * Hands an address to the map program of this device, by a scheme that asks nobody: no page of a maker of maps is opened, and
 * ours asks for none. Apple's devices know no `geo:` (decision 089).
 */
export function mapLink(place: string, device: string): string {
  const asked = encodeURIComponent(place.replace(/\s+/g, ' ').trim());
  return /iPhone|iPad|Macintosh/.test(device) ? `maps:?q=${asked}` : `geo:0,0?q=${asked}`;
}
