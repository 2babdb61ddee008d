/** One socket to the server. */
export interface Line {
  send(text: string): void;
  close(): void;
}

export interface LineEnd {
  heard(text: string): void;
  /** Once, whoever hung up. */
  closed(): void;
}

/** Opens a socket; a test puts its own faults on the way. `whose` says for whom it is. */
export type Dial = (address: string, whose: string, end: LineEnd) => Promise<Line>;

export function dial(address: string, _whose: string, end: LineEnd): Promise<Line> {
  const socket = new WebSocket(address);
  socket.addEventListener('message', ({ data }) => end.heard(String(data)));
  socket.addEventListener('close', () => end.closed());
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () =>
      resolve({ send: (text) => socket.send(text), close: () => socket.close(1000) }),
    );
    socket.addEventListener('error', () => reject(new Error('The server does not take a socket')));
  });
}
