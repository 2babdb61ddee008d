import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { doubt, type Finding, well, wrong } from './finding.ts';

const leastNode = 24;
/** Each device of a person holds one, and each page that loads a few for a moment. */
const enoughFiles = 4_096;
const page = fileURLToPath(new URL('../../../build/index.html', import.meta.url));

export function examineNode(version = process.versions.node): Finding {
  return Number(version.split('.', 1)[0]) >= leastNode ? well('nodeRight', { version }) : wrong('nodeOld', { version });
}

export function examinePages(): Finding {
  return existsSync(page) ? well('pagesThere') : wrong('pagesMissing');
}

/** Nothing where the system does not tell. */
export function examineFileLimit(): readonly Finding[] {
  const files = Number(/^Max open files\s+(\d+)/m.exec(limitsOfThisProcess())?.[1] ?? Number.NaN);
  if (Number.isNaN(files)) return [];
  return [files < enoughFiles ? doubt('filesFew', { files }) : well('filesMany', { files })];
}

function limitsOfThisProcess(): string {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return '';
  }
}
