import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';

/** What was parsed of a world, the platform's own types above all: it is the same for every fault planted there. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file that does not exist, as if it stood in that folder, under that folder's own rules. */
function complaints(folder: string, world: string, source: string): readonly string[] {
  const planted = join(root, folder, 'planted-fault.ts');
  const configPath = join(root, world, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, ts.sys.readFile).config,
    ts.sys,
    join(root, world),
    undefined,
    configPath,
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => path === planted || fileExists(path);
  host.readFile = (path) => (path === planted ? source : readFile(path));
  host.getSourceFile = (path, language, ...rest) => {
    if (path === planted) return ts.createSourceFile(path, source, language);
    const place = `${world} ${path}`;
    if (!parsed.has(place)) parsed.set(place, getSourceFile(path, language, ...rest));
    return parsed.get(place);
  };
  const program = ts.createProgram([planted], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

const faults = [
  { folder: 'src/engine', world: 'src', source: 'setTimeout(() => 1, 1);', unknown: 'setTimeout' },
  { folder: 'src/engine', world: 'src', source: "console.log('here');", unknown: 'console' },
  { folder: 'src/methods', world: 'src', source: 'process.exit();', unknown: 'process' },
  { folder: 'src/protocol', world: 'src', source: "fetch('/');", unknown: 'fetch' },
  { folder: 'src/basics', world: 'src', source: 'document.title;', unknown: 'document' },
  { folder: 'src/crypto', world: 'src/crypto', source: 'document.title;', unknown: 'document' },
  { folder: 'src/crypto', world: 'src/crypto', source: 'process.exit();', unknown: 'process' },
  { folder: 'src/server', world: 'src/server', source: 'document.title;', unknown: 'document' },
  { folder: 'src/server', world: 'src/server', source: 'localStorage.clear(); window.close();', unknown: 'window' },
] as const;

describe('The types of each world', () => {
  it.each(faults)('$folder does not know $unknown', ({ folder, world, source, unknown }) => {
    expect(complaints(folder, world, source).join('\n')).toContain(`'${unknown}'`);
  });

  it('the rules may still calculate', () => {
    expect(complaints('src/engine', 'src', 'export const sum = Math.max(1, 2) + new Map([[1, 2]]).size;\n')).toEqual(
      [],
    );
  });

  it('crypto knows the platform that it seals with', () => {
    expect(
      complaints(
        'src/crypto',
        'src/crypto',
        'export const key: Promise<CryptoKey> | typeof crypto.subtle = crypto.subtle;\n',
      ),
    ).toEqual([]);
  });
});
