import type { Lexicon } from '../corpus/lexicon.ts';
import type { Library } from '../corpus/library.ts';
import type { RankedSentence } from '../index/search.ts';
import type { Answer, Answerer, AnswerOptions, Quote, ShortAnswer } from './answer.ts';
import { resolveFollowUp } from './conversation.ts';
import { createEngine } from './engine.ts';
import { gateProbability, loadGate } from './gate.ts';
import { isNearDuplicate } from './near-duplicates.ts';
import { loadPinpoint, rankCandidates } from './pinpoint.ts';
import { quoteSentence } from './quotes.ts';
import type { Query } from '../index/query.ts';

const NO_LEXICON: Lexicon = { names: [], words: [] };

export interface AnswererParts {
  readonly library: Library;
  readonly lexicon?: Lexicon;
}

const MOST_QUOTES = 4;

/** Builds the index once and answers from it; never throws on any text. */
export function createAnswerer({ library, lexicon = NO_LEXICON }: AnswererParts): Answerer {
  const engine = createEngine(library, lexicon);
  const gate = loadGate();
  const pinpoint = loadPinpoint();

  function answer(question: string, context: readonly string[] = [], options: AnswerOptions = {}): Answer {
    const { carried } = resolveFollowUp(question, context);
    const considered = engine.consider(question, { ...(options.scope ? { scope: options.scope } : {}), carried });
    if (!considered) return silent(question, 'not-a-question');
    const { query, ranked, supports, vector } = considered;
    const best = ranked[0]!;
    const probability = gateProbability(gate, vector);
    const answered = probability >= gate.threshold;
    const chosen = distinct(ranked).slice(0, MOST_QUOTES);
    const quotes = chosen.map((sentence): Quote => quoteSentence(query, sentence, Math.exp(sentence.score - best.score)));
    return {
      question,
      status: answered ? 'answered' : 'not-in-memo',
      answers: answered ? shortAnswers(query, best) : [],
      quotes: answered || options.forced ? quotes : [],
      related: answered ? [] : quotes.slice(0, 3),
      confidence: probability,
      missing: supports.filter(({ level }) => level < 0.3).map(({ term }) => question.slice(term.start, term.end)),
      asOf: [],
      explanation: [],
    };
  }

  function shortAnswers(query: Query, { sentence }: RankedSentence): ShortAnswer[] {
    if (query.type === 'reason') return [];
    return rankCandidates(query, sentence, pinpoint)
      .slice(0, 1)
      .map(({ start, end }) => ({ quote: 0, start: sentence.span.start + start, end: sentence.span.start + end }));
  }
  return { answer };
}

function silent(question: string, status: Answer['status']): Answer {
  return { question, status, answers: [], quotes: [], related: [], confidence: 0, missing: [], asOf: [], explanation: [] };
}

function distinct(ranked: readonly RankedSentence[]): RankedSentence[] {
  const kept: RankedSentence[] = [];
  for (const candidate of ranked) {
    if (kept.length === MOST_QUOTES) break;
    if (!kept.some(({ sentence }) => isNearDuplicate(sentence, candidate.sentence))) kept.push(candidate);
  }
  return kept;
}
