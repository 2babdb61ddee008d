/** From here on the length of a frame takes two bytes more, or eight (RFC 6455, section 5.2). */
const short = 126;
const long = 65_536;

/**
 * A whole text message as it travels from a server: its header and its bytes in one piece, to be written to as many
 * sockets as one likes. Made by `ws` it would get a header for each of them, and two writes.
 */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < short ? 2 : length < long ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  // The last piece of a message, and a text.
  frame[0] = 0x81;
  frame[1] = header === 2 ? length : header === 4 ? 126 : 127;
  if (header === 4) frame.writeUInt16BE(length, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, header);
  return frame;
}
