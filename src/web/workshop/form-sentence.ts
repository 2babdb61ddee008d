import { mistakeSentence } from '../../methods/describe-mistake.ts';
import type { MethodMistake } from '../../methods/mistake.ts';
import type { Language } from '../../methods/texts.ts';
import { asShown } from './shown-names.ts';
import type { Workbench } from './workbench.svelte.ts';
import type { WorkshopWords } from './workshop-words.ts';

interface Form {
  readonly bench: Workbench;
  readonly say: WorkshopWords;
  /** Of the screen; the method may be in another. */
  readonly language: Language;
}

/**
 * What is wrong, for whoever sees fields and not the file: steps and phases by their titles. What a form cannot bring
 * about is said as in the file.
 */
export function formSentence(mistake: MethodMistake, { bench, say, language }: Form): string {
  const { wrong } = say;
  const titleOf = (id: string): string => bench.titleOf(id) ?? say.untitled;
  switch (mistake.problem) {
    case 'minutesOrder':
      return wrong.minutesOrder;
    case 'minutesOutOfRange':
      return wrong.minutesOutOfRange(mistake.minutes, mistake.most);
    case 'minutesMixed':
      return wrong.minutesMixed;
    case 'peopleOrder':
      return wrong.peopleOrder;
    case 'outOfRange':
      return wrong.outOfRange(mistake.value, mistake.least, mistake.most);
    case 'missingField':
      return mistake.field === 'peer' ? wrong.noSentence : wrong.empty;
    case 'textEmpty':
      return wrong.empty;
    case 'missingText':
      return wrong.otherLanguage(nameOf(mistake.other, say));
    case 'tooMany':
      return wrong.tooMany(mistake.count, mistake.most);
    case 'unknownPlaceholder':
      return wrong.unknownName(
        mistake.placeholder,
        mistake.known.map((name) => asShown(`{${name}}`, bench.spoken)),
      );
    case 'unknownReference':
      return mistake.to === 'step' ? wrong.stepGone : mistake.to === 'phase' ? wrong.phaseGone : wrong.partGone;
    case 'referenceNotEarlier':
      return mistake.to === 'step' ? wrong.stepLater(titleOf(mistake.id)) : wrong.phaseLater(titleOf(mistake.id));
    case 'readsNoNotes':
      return wrong.nothingWritten(titleOf(mistake.id));
    case 'notesOpenNowhere':
      return wrong.opensNowhere;
    case 'notesStayShut':
      return wrong.staysShut(titleOf(mistake.id));
    case 'textTooLong':
      return wrong.tooLong(mistake.length, mistake.most);
    default:
      return mistakeSentence(mistake, language);
  }
}

function nameOf(language: string, { languageNames }: WorkshopWords): string {
  return language === 'nl' ? languageNames.nl : languageNames.en;
}
