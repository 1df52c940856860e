/** Colours that stay apart on Discord's dark background; the legend says what each stands for. */
export type Shade = 'violet' | 'red' | 'amber' | 'cyan' | 'grey';

/** A bar on the axis, in the axis' own numbers (2017.5 is the middle of 2017 on an axis of years). */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly shade: Shade;
  /** The true value lies somewhere inside, so the bar is drawn as an outline. */
  readonly open?: boolean;
}

/** One line of a chart: its name, what is said of it, and its bars. */
export interface Row {
  readonly label: string;
  readonly detail: string;
  readonly bars: readonly Bar[];
  /** A single point, drawn as a diamond: something true at that time, of unknown extent. */
  readonly point?: number;
}

/** Everything a picture shows, before anything is drawn. Equal charts make equal pictures. */
export interface Chart {
  /** File name without ending. */
  readonly name: string;
  readonly title: string;
  /** What the axis measures, with its unit; and whether its numbers are years. */
  readonly axis: { readonly label: string; readonly years: boolean };
  readonly rows: readonly Row[];
  readonly legend: readonly { readonly shade: Shade; readonly label: string }[];
  /** Memo, paragraphs and notes it rests on, and as of when. */
  readonly source: string;
}
