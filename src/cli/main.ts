import { kring } from './kring.ts';
import { voiceOfProcess } from './voice.ts';

// Whoever reads us may stop listening, as `head` does: that is no fault, and what runs still ends as it should.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
});

process.exitCode = await kring(process.argv.slice(2), voiceOfProcess);
