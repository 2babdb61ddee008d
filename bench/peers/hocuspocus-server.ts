import { Server } from '@hocuspocus/server';
import { answerMeasurements } from '../rooms/measured-process.ts';

/** A document for each meeting, as the documentation of Hocuspocus has it, without an extension that stores it. */
const server = new Server({ address: '127.0.0.1', port: 0, quiet: true, stopOnSignals: false });
await server.listen();
answerMeasurements(server.address.port);
