import { kring } from './kring.ts';
import { voiceOfProcess } from './voice.ts';

// Whoever reads us may stop listening, as `head` does: that is no fault, and what runs still ends as it should.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

// Nothing is waited for after that: a database that asked for a password in vain keeps its line open for a minute.
process.exit(await kring(process.argv.slice(2), voiceOfProcess));
