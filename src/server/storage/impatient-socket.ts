import { Socket } from 'node:net';

/** Milliseconds in which the database says something, or it counts as gone. */
export const patience = 12_000;

/**
 * For connections that wait for a database. One that went dead without a word (a machine that lost its power, a firewall
 * that forgot) would otherwise take a quarter of an hour to be noticed, and keep everyone who asks over it waiting: after
 * a while of silence it breaks, with all that was asked over it, and the next question gets another. One that nobody
 * uses must be let go before, for it hears nothing either.
 */
export function impatientSocket(): Socket {
  const socket = new Socket();
  socket.setTimeout(patience, () => socket.destroy(new Error('The database did not answer in time')));
  return socket;
}
