import type { ServerMessage } from '../../protocol/message.ts';

/** One socket, as far as a connection needs it. */
export interface Wire {
  send(text: string): void;
  close(): void;
}

export interface WireEvents {
  opened(): void;
  heard(text: string): void;
  /** Once, also when it never opened. */
  closed(): void;
}

/** Makes a socket to the server; a test gives one to a network that it controls. */
export type Dial = (events: WireEvents) => Wire;

/** Time and chance as a connection needs them, so that a test can have its own. */
export interface Surroundings {
  /** Milliseconds that only ever grow. */
  elapsed(): number;
  /** Between 0 and 1. */
  dice(): number;
  after(milliseconds: number, run: () => void): Cancel;
}
export type Cancel = () => void;

export const browserSurroundings: Surroundings = {
  elapsed: () => performance.now(),
  dice: () => Math.random(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export function dialTo(address: string): Dial {
  return (events) => {
    const socket = new WebSocket(address);
    socket.addEventListener('open', () => events.opened());
    socket.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') events.heard(data);
    });
    socket.addEventListener('close', () => events.closed());
    return {
      // While it is still opening nothing can be sent, and nothing needs to: the greeting comes first.
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
    };
  };
}

const kinds: ReadonlySet<string> = new Set<ServerMessage['kind']>([
  'welcome',
  'events',
  'door',
  'seated',
  'accepted',
  'refused',
  'pong',
  'farewell',
]);

/** The server is believed about the shape of what it says; what comes from elsewhere (a proxy's page) is not. */
export function readServerMessage(text: string): ServerMessage | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return isServerMessage(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function isServerMessage(message: unknown): message is ServerMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  return typeof message.kind === 'string' && kinds.has(message.kind);
}
