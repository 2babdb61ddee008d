import { granted, type Result, refused } from '../../basics/result.ts';
import type { Command } from '../../engine/command.ts';
import type { CommandId } from '../../engine/ids.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { ClientMessage, Contents, ServerMessage, WireRefusal } from '../../protocol/message.ts';

export type Answer = Result<void, Refusal | WireRefusal>;

interface Waiting {
  readonly kind: Command['kind'];
  readonly text: string;
  readonly settle: (answer: Answer) => void;
  /** How often the server was not able to take it. */
  tries: number;
}

const mostTries = 4;

/** What was asked and not answered, in the order in which it was asked. Sending any of it again is harmless. */
export class WaitingCommands {
  readonly #waiting = new Map<CommandId, Waiting>();

  get texts(): readonly string[] {
    return [...this.#waiting.values()].map(({ text }) => text);
  }

  textOf(id: CommandId): string | undefined {
    return this.#waiting.get(id)?.text;
  }

  add(id: CommandId, command: Command, contents: Contents | undefined): Promise<Answer> {
    const message: ClientMessage = { kind: 'command', id, command, ...(contents === undefined ? {} : { contents }) };
    return new Promise((settle) => {
      this.#waiting.set(id, { kind: command.kind, text: JSON.stringify(message), settle, tries: 0 });
    });
  }

  /** Answers what this message answers. Returns what should be tried again, and after how many milliseconds. */
  hear(message: ServerMessage): { readonly again: CommandId; readonly after: number } | undefined {
    switch (message.kind) {
      case 'seated':
        // What was asked at the door is done; the seat cannot ask it a second time.
        for (const [id, { kind }] of [...this.#waiting])
          if (kind === 'takeSeat' || kind === 'askBack') this.#answer(id, granted(undefined));
        return undefined;
      case 'accepted':
        this.#answer(message.id, granted(undefined));
        return undefined;
      case 'welcome':
      case 'events':
        for (const { command } of message.events) if (command !== undefined) this.#answer(command, granted(undefined));
        return undefined;
      case 'refused':
        return message.id === undefined ? undefined : this.#refuse(message.id, message.refusal);
      default:
        return undefined;
    }
  }

  /** Nobody waits for it any more. */
  forget(): void {
    this.#waiting.clear();
  }

  /** Nobody will answer any more. */
  giveUp(): void {
    for (const id of [...this.#waiting.keys()]) this.#answer(id, refused('notStored'));
  }

  #refuse(
    id: CommandId,
    refusal: Refusal | WireRefusal,
  ): { readonly again: CommandId; readonly after: number } | undefined {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return undefined;
    waiting.tries += 1;
    const mayPass = refusal === 'notStored' || refusal === 'tooFast';
    if (mayPass && waiting.tries < mostTries) return { again: id, after: 500 * 2 ** waiting.tries };
    this.#answer(id, refused(refusal));
    return undefined;
  }

  #answer(id: CommandId, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.settle(answer);
  }
}
