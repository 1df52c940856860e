/** What a subcommand may touch of the world. */
export interface Terminal {
  /** Standard input, line by line, without line ends. */
  lines(): AsyncIterable<string>;
  /** Writes one line to standard output. */
  say(line: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
  /** Width of the output in columns. */
  readonly columns: number;
  /** Whether bold type may be used: a terminal, and not forbidden by NO_COLOR. */
  readonly styled: boolean;
  /** Milliseconds on a clock that never goes back. */
  clockMs(): number;
}

/** The process's exit code: 0 done, 1 something in the data is wrong, 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;
