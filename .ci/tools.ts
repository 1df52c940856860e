/**
 * Installs what the browser tests need and npm does not bring: Chromium and two fonts, by apt-get. Where that is not
 * possible it says what is missing and goes on: the tests then say so themselves.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TIMEOUT_MS = 300_000;

interface Tool {
  readonly apt: string;
  present(): boolean;
}

const TOOLS: readonly Tool[] = [
  {
    apt: 'chromium',
    present: () => onPath('chromium') || onPath('chromium-browser') || onPath('google-chrome'),
  },
  { apt: 'fonts-liberation', present: () => existsSync('/usr/share/fonts/truetype/liberation') },
  {
    apt: 'fonts-noto-color-emoji',
    present: () => existsSync('/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'),
  },
];

const missing = (): string[] => TOOLS.filter((tool) => !tool.present()).map(({ apt }) => apt);

const wanted = missing();
if (wanted.length > 0) install(wanted);
const lacking = missing();
console.log(
  lacking.length === 0
    ? 'Tools: Chromium and its fonts are here.'
    : `Tools: missing ${lacking.join(', ')}, and apt-get could not install them; install them by hand.`,
);

function install(packages: readonly string[]): void {
  if (!onPath('apt-get')) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  run([...asRoot, 'apt-get', 'update', '-q']);
  run([...asRoot, 'apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages]);
}

function run([command, ...args]: readonly string[]): void {
  spawnSync(command!, args, { stdio: 'inherit', timeout: TIMEOUT_MS });
}

function onPath(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}
