import { globSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import; `store` is open to all on the right of it by its ports only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = (() => {
  const pipeline = [
    'analysis',
    'corpus',
    ['facts', 'index'],
    'answer',
    'briefing',
    'present',
    'bot',
    'commands',
  ];
  const table: Record<string, readonly string[]> = {};
  const left: string[] = [];
  for (const step of pipeline) {
    for (const folder of [step].flat()) table[folder] = [...left];
    left.push(...[step].flat());
  }
  const upToBot = [...table['bot']!, 'bot'];
  return { ...table, terminal: table['bot']!, discord: upToBot, store: [], playground: [] };
})();
const KNOWS_STORE_PORTS = new Set(['briefing', 'present', 'bot', 'commands', 'discord', 'terminal']);

/** Libraries with one home; all others are free. */
const HOMES: readonly (readonly [library: RegExp, home: RegExp])[] = [
  [/^natural(\/|$)/u, /^src\/analysis\//u],
  [/^chrono-node$/u, /^src\/analysis\//u],
  [/^(mdast|micromark)/u, /^src\/corpus\//u],
  [/^minisearch$/u, /^src\/index\//u],
  [/^js-yaml$/u, /^src\/corpus\//u],
  [/^(echarts|@resvg\/resvg-js)(\/|$)/u, /^src\/present\/charts\//u],
  [/^(kysely|pg|node:sqlite)$/u, /^src\/store\//u],
  [/^discord\.js$/u, /^src\/discord\//u],
  [/^(ws|discord-api-spec)(\/|$)/u, /^src\/playground\//u],
  [/^dotenv$/u, /^src\/config\.ts$/u],
  [/^pino$/u, /^src\/app\.ts$/u],
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = globSync('{src,commands}/**/*.ts')
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const IMPORT =
  /(?:(?:import|export)\s+(?<type>type\s)?[^;'"]*?from\s*|import\s*\(\s*|import\s+)'(?<target>[^']+)'/gu;
const imports = files.flatMap((file) => importsOf(file, sources.get(file)!));

function importsOf(file: string, source: string): Import[] {
  return Array.from(source.matchAll(IMPORT), ({ groups }) => {
    const target = groups!['target']!;
    return {
      file,
      target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      typeOnly: groups!['type'] !== undefined,
    };
  });
}

/** `src/index/search.ts` → `index`, `commands/ask.ts` → `commands`, `src/app.ts` → `` (a root file). */
const folderOf = (file: string): string =>
  file.startsWith('commands/')
    ? 'commands'
    : (/^src\/(?<folder>[^/]+)\//u.exec(file)?.groups?.['folder'] ?? '');

const isPort = (file: string): boolean => /^src\/store\/(?!open-store)[^/]+\.ts$/u.test(file);

/** Why an import is a wrong arrow; undefined when it is none. */
function wrongArrow({ file, target }: Import): string | undefined {
  if (!/^(src|commands)\//u.test(target)) return undefined;
  const [from, to] = [folderOf(file), folderOf(target)];
  const arrow = `${file} → ${target}`;
  if (from === '') return undefined;
  if (to === '') return `${arrow}: only root files wire, and nothing imports them`;
  if (from === to) return undefined;
  if (to === 'store' && KNOWS_STORE_PORTS.has(from) && isPort(target)) return undefined;
  return MAY_IMPORT[from]?.includes(to) ? undefined : `${arrow}: ${from} may not import ${to}`;
}

const wrongArrowsIn = (file: string, source: string): string[] =>
  existing(importsOf(file, source).map(wrongArrow));

function awayFromHome({ file, target, typeOnly }: Import): string | undefined {
  const home = HOMES.find(([library]) => library.test(target))?.[1];
  return home === undefined || home.test(file) || typeOnly
    ? undefined
    : `${file}: ${target} belongs to ${home.source}`;
}

const existing = (faults: readonly (string | undefined)[]): string[] =>
  faults.filter((fault) => fault !== undefined);

const words = (file: string): string[] => basename(file, '.ts').split('-');
const exportsOf = (source: string): string[] =>
  Array.from(
    source.matchAll(/^export (?:async )?(?:const|let|function\*?|class|interface|type) (?<name>\w+)/gmu),
    ({ groups }) => groups!['name']!.replaceAll('_', '').toLowerCase(),
  );

test('the top level holds what the client fixed, and nothing stray', () => {
  const fixed = 'LICENSE README.md commands corpus package-lock.json package.json src tests tsconfig.json';
  const made = new Set(['node_modules', 'coverage']);
  const found = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !name.endsWith('.log') && !made.has(name),
  );
  expect(found.sort().join(' ')).toBe(fixed);
});

describe('imports run one way', () => {
  test('every folder is in the table', () => {
    expect(
      [...new Set(files.map(folderOf))].filter((folder) => folder !== '' && !(folder in MAY_IMPORT)),
    ).toEqual([]);
  });

  test('no arrow points the wrong way', () => {
    expect(existing(imports.map(wrongArrow))).toEqual([]);
  });

  test('a wrong arrow is seen', () => {
    expect(wrongArrowsIn('src/index/a.ts', "import { b } from '../answer/b.ts';")).toHaveLength(1);
    expect(wrongArrowsIn('src/index/a.ts', "const b = await import('../facts/b.ts');")).toHaveLength(1);
    expect(wrongArrowsIn('src/playground/a.ts', "export type { B } from '../present/b.ts';")).toHaveLength(1);
    expect(wrongArrowsIn('src/bot/a.ts', "import { openStore } from '../store/open-store.ts';")).toHaveLength(
      1,
    );
    expect(wrongArrowsIn('src/bot/a.ts', "import type { B } from '../store/sql/b.ts';")).toHaveLength(1);
    expect(wrongArrowsIn('commands/a.ts', "import { createApp } from '../src/app.ts';")).toHaveLength(1);
    expect(
      wrongArrowsIn(
        'src/answer/a.ts',
        "import {\n  b,\n} from '../index/b.ts';\nimport type { C } from './c.ts';",
      ),
    ).toEqual([]);
  });
});

describe('every library has one home', () => {
  test('and is loaded nowhere else', () => {
    expect(existing(imports.map(awayFromHome))).toEqual([]);
  });

  test('a library away from home is seen', () => {
    expect(awayFromHome({ file: 'src/bot/a.ts', target: 'discord.js', typeOnly: false })).toBeDefined();
    expect(awayFromHome({ file: 'src/bot/a.ts', target: 'natural/lib/x.js', typeOnly: false })).toBeDefined();
  });

  test('only what package.json depends on is imported', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const named = imports
      .filter(({ target, typeOnly }) => !typeOnly && !/^(src|commands|node:)/u.test(target))
      .map(({ target }) =>
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    expect(
      [...new Set(named)].filter((name) => !(name in dependencies) && !builtinModules.includes(name)),
    ).toEqual([]);
  });

  test('the environment is read in src/config.ts alone', () => {
    expect(files.filter((file) => /\bprocess\.env\b/u.test(sources.get(file)!))).toEqual(['src/config.ts']);
  });

  test('natural is never loaded by its root, which opens database drivers', () => {
    expect(imports.filter(({ target }) => target === 'natural')).toEqual([]);
  });
});

describe('files and folders are named for what is in them', () => {
  test('in kebab-case', () => {
    expect(files.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(basename(file, '.ts')))).toEqual([]);
  });

  test('by the one thing they export, where it is one', () => {
    // Discord's "length of a text" is its number of code points.
    const settled = new Set(['src/playground/limits/text-length.ts']);
    const nameless = files.filter((file) => {
      const names = exportsOf(sources.get(file)!);
      const [only] = names;
      if (names.length !== 1 || settled.has(file)) return false;
      return !words(file).some((word) => only!.includes(word.slice(0, 5).replace(/s$/u, '')));
    });
    expect(nameless).toEqual([]);
  });

  test('and no folder is a drawer for everything', () => {
    const drawers = files
      .flatMap((file) => [...dirname(file).split('/'), basename(file, '.ts')])
      .filter((name) => /^(utils?|helpers?|managers?|common|misc|lib)$/u.test(name));
    expect(drawers).toEqual([]);
  });
});
