import type { Terminal } from '../../src/terminal/terminal.ts';

/** A terminal that remembers what was said, types `input`, and whose clock goes on by 1.5 ms at every look. */
export function recordingTerminal(
  input: readonly string[] = [],
  look: Partial<Pick<Terminal, 'columns' | 'styled'>> = {},
): Terminal & { readonly said: string[] } {
  const said: string[] = [];
  let clockMs = 0;
  return {
    said,
    async *lines() {
      yield* input;
    },
    say: (line) => void said.push(line),
    complain: () => {
      throw new Error('subcommands throw; only cli.ts complains');
    },
    columns: 80,
    styled: false,
    ...look,
    clockMs: () => (clockMs += 1.5),
  };
}
