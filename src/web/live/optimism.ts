import { casusUnderway } from '../../engine/centre.ts';
import { tableOf } from '../../engine/circle.ts';
import type { Command } from '../../engine/command.ts';
import type { MeetingEvent } from '../../engine/event.ts';
import type { SeatId } from '../../engine/ids.ts';
import type { Meeting } from '../../engine/meeting.ts';

/**
 * What a person's own screen shows before the server has said yes: the own note and the own mark, nothing else.
 * Everything that concerns others waits for the server.
 */
export function expected(meeting: Meeting, by: SeatId, command: Command): MeetingEvent | undefined {
  switch (command.kind) {
    case 'writeNote': {
      const { note, content, revision, place, as } = command;
      const casus = casusUnderway(meeting)?.id;
      return { kind: 'noteWritten', note, by, as, place, casus, content, revision, table: tableOf(meeting, by) };
    }
    case 'mark':
      return { kind: 'marked', by, how: command.how };
    case 'unmark':
      return { kind: 'unmarked', by };
    default:
      return undefined;
  }
}
