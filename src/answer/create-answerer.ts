import { otherLanguage } from '../analysis/other-language.ts';
import { readQuestion } from '../analysis/question.ts';
import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import type { Facts } from '../facts/facts.ts';
import type { ForwardIndex } from '../index/forward-index.ts';
import { loadReranker } from '../index/reranker.ts';
import { annotationsOf } from './annotations.ts';
import type { Answer, Answerer, AnswerOptions } from './answer.ts';
import { composeAnswer, emptyAnswer, lookedUpAnswer } from './compose-answer.ts';
import { type Carried, carriedInto } from './conversation.ts';
import { type Consideration, createEngine } from './engine.ts';
import { loadGate } from './gate.ts';
import { loadIntents } from './intents.ts';
import { lookUpPassage } from './look-up.ts';
import type { Models } from './models.ts';
import { loadPinpoint } from './pinpoint.ts';
import { verdictOf } from './verdict.ts';

/** Models are those that were trained unless given. */
export interface AnswererParts extends Partial<Models> {
  readonly library: Library;
  /** Empty unless given. */
  readonly lexicon?: Lexicon;
  /** Reviewed facts by memo id; none unless given. */
  readonly facts?: ReadonlyMap<string, Facts>;
  /** The forward index of just these, where it was kept. */
  readonly forward?: ForwardIndex;
}

const NO_LEXICON: Lexicon = { names: [], words: [] };

/** Builds the index once and answers from it; never throws on any text. */
export function createAnswerer({
  library,
  lexicon = NO_LEXICON,
  facts = new Map(),
  forward,
  reranker = loadReranker(),
  intents = loadIntents(),
  gate = loadGate(),
  pinpoint = loadPinpoint(),
}: AnswererParts): Answerer {
  const engine = createEngine(library, lexicon, annotationsOf(facts), {
    reranker,
    intents,
    ...(forward && { forward }),
  });

  function answer(question: string, context: readonly string[] = [], options: AnswerOptions = {}): Answer {
    if (otherLanguage(question) !== undefined)
      return emptyAnswer(question, 'not-a-question', 'other-language');
    const looked = lookUpPassage(question, library, options.scope);
    if (looked) return lookedUpAnswer(question, looked, library);
    const carried = carriedInto(question, context);
    const considered = consider(question, carried, options);
    if (!considered) return nothingFound(question);
    const { asOf } = library.memo(considered.ranked[0]!.sentence.place.passage.memo)!;
    const verdict = verdictOf(question, considered, {
      gate,
      curated: facts.size > 0 || lexicon.words.length > 0,
      asOf,
      talking: context.length > 0,
    });
    return composeAnswer(question, considered, verdict, {
      library,
      pinpoint,
      forced: options.forced === true,
    });
  }

  /** What earlier questions carry into this one goes along, and whom they were answered with where it speaks of a person. */
  function consider(
    question: string,
    { text, person }: Carried,
    { scope }: AnswerOptions,
  ): Consideration | undefined {
    const named = person ? namesIn(answer(text)) : [];
    const carried = [text, ...named].join(' ').trim();
    return engine.consider(question, { ...(scope ? { scope } : {}), carried });
  }
  return { answer };
}

/** The names of an answer, the periods behind them left out. */
function namesIn({ answers, quotes }: Answer): string[] {
  return answers.map(({ quote, start, end }) =>
    quotes[quote]!.passage.text.slice(start, end).replace(/ \(.*$/u, ''),
  );
}

/** Not one word leads anywhere: no question at all, or one about something else. */
function nothingFound(question: string): Answer {
  const { kind } = readQuestion(question);
  return kind === 'none'
    ? emptyAnswer(question, 'not-a-question', 'no-question')
    : emptyAnswer(question, 'not-in-memo', 'not-covered');
}
