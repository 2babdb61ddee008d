import { newId } from '../../crypto/ids.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { CasusState } from '../../methods/structure.ts';
import type { TabCircle } from './tab-circle.ts';

interface Bringing {
  readonly chair: SeatId;
  readonly presenter: SeatId;
  readonly question: string;
  readonly state: CasusState;
}

/** Somebody brings a casus, the chair proposes it, and its presenter says yes. Only underway. Whether it came to that. */
export async function bringCasus(circle: TabCircle, { chair, presenter, question, state }: Bringing): Promise<boolean> {
  const known = circle.meeting.casus.find((casus) => casus.presenter === presenter && casus.status === 'offered');
  const casus = known?.id ?? newId<'CasusId'>();
  const words = { by: presenter, casus, revision: 1, text: question };
  if (known === undefined) await circle.say(presenter, circle.deeds.offerCasus(words, state));
  return circle.act(chair, { kind: 'proposeCasus', casus }) && circle.act(presenter, { kind: 'acceptCasus', casus });
}
