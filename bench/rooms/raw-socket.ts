import { connect, type Socket } from 'node:net';

/** Gets the payload of every message; the buffer is only good until it returns. */
type Hear = (message: Buffer, socket: RawSocket) => void;

/**
 * A WebSocket client that costs the generator as little as it can: bare TCP and its own framing, so that the server is
 * what is measured. It answers pings, and knows no fragments and no compression: neither server sends any.
 */
export class RawSocket {
  readonly #socket: Socket;
  readonly #hear: Hear;
  #rest: Buffer = Buffer.alloc(0);
  #isOpen = false;
  readonly #opened: () => void;

  private constructor(socket: Socket, hear: Hear, opened: () => void) {
    this.#socket = socket;
    this.#hear = hear;
    this.#opened = opened;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.#take(bytes));
  }

  /** `gone`: it is closed, by whomever. */
  static open(port: number, path: string, hear: Hear, gone: () => void = () => undefined): Promise<RawSocket> {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    return new Promise((resolve, reject) => {
      const raw: RawSocket = new RawSocket(socket, hear, () => resolve(raw));
      socket.on('error', reject);
      socket.on('close', () => {
        reject(new Error('The server closed a socket'));
        gone();
      });
    });
  }

  /** A frame that `frameOf` made. */
  write(frame: Buffer): void {
    this.#socket.write(frame);
  }

  say(text: string): void {
    this.write(frameOf(Buffer.from(text)));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    let from = 0;
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    if (!this.#isOpen) {
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = all;
        return;
      }
      if (!all.toString('latin1', 0, 12).endsWith('101')) {
        this.#socket.destroy(new Error('The server refused a socket'));
        return;
      }
      this.#isOpen = true;
      from = end + 4;
      this.#opened();
    }
    this.#rest = all.subarray(this.#frames(all, from));
  }

  /** Hands out every whole frame, and says where the first incomplete one begins. */
  #frames(all: Buffer, from: number): number {
    let at = from;
    while (all.length - at >= 2) {
      const short = (all[at + 1] ?? 0) & 127;
      const header = short === 127 ? 10 : short === 126 ? 4 : 2;
      if (all.length - at < header) break;
      const length =
        short === 127 ? Number(all.readBigUInt64BE(at + 2)) : short === 126 ? all.readUInt16BE(at + 2) : short;
      if (all.length - at < header + length) break;
      const payload = all.subarray(at + header, at + header + length);
      const kind = (all[at] ?? 0) & 15;
      if (kind === 1 || kind === 2) this.#hear(payload, this);
      else if (kind === 9) this.#socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
      at += header + length;
    }
    return at;
  }
}

const mask = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);

/** A frame, masked as a client must: the server does the work that it does for a browser. */
export function frameOf(payload: Buffer, kind: 'text' | 'binary' = 'text'): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(header + 4 + length);
  frame[0] = kind === 'text' ? 0x81 : 0x82;
  frame[1] = 0x80 | (header === 2 ? length : header === 4 ? 126 : 127);
  if (header === 4) frame.writeUInt16BE(length, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  mask.copy(frame, header);
  writeMasked(frame, header + 4, 0, payload);
  return frame;
}

/** Writes text into a frame that is made already; `offset` counts from where its payload begins. */
export function writeMasked(frame: Buffer, payloadAt: number, offset: number, text: Buffer): void {
  for (let at = 0; at < text.length; at += 1) {
    frame[payloadAt + offset + at] = (text[at] ?? 0) ^ (mask[(offset + at) & 3] ?? 0);
  }
}
