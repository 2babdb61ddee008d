import { kring } from './kring.ts';
import { voiceOfProcess } from './voice.ts';

process.exitCode = await kring(process.argv.slice(2), voiceOfProcess);
