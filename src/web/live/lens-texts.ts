import type { LensTexts } from '../../methods/lens.ts';
import type { LensId } from '../../methods/structure.ts';
import type { Language } from '../../methods/texts.ts';

/**
 * The cards of one lens in one language, a file beside the pages. Undefined for a lens that this server does not have, or
 * when it cannot come now: the step goes on without it.
 */
export async function loadLensTexts(lens: LensId, language: Language): Promise<LensTexts | undefined> {
  try {
    const answer = await fetch(`/_app/lenses/${lens}.${language}.json`, { credentials: 'omit' });
    if (!answer.ok) return undefined;
    const texts: LensTexts = await answer.json();
    return texts;
  } catch {
    return undefined;
  }
}
