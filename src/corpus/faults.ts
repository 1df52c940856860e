/** One thing that is wrong in a corpus file. `line` is 1-based, 0 where the whole folder is meant. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** A corpus that cannot be used; carries every fault found, in file order. */
export class CorpusError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ file, line, what }) => `${file}:${line}: ${what}`).join('\n'));
    this.name = 'CorpusError';
    this.faults = faults;
  }
}

/** The corpus folder is not there or cannot be listed. */
export class MissingFolderError extends Error {
  override readonly name = 'MissingFolderError';
}
