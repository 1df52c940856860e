import { readFileSync } from 'node:fs';
import { splitSentences } from '../../src/analysis/sentences.ts';
import { createLibrary, type Library } from '../../src/corpus/library.ts';
import type { Memo, Passage } from '../../src/corpus/memo.ts';

/** A question of a SQuAD-form file with its gold paragraph and annotated answers. */
export interface SquadQuestion {
  readonly id: string;
  readonly question: string;
  readonly memo: string;
  readonly paragraph: number;
  readonly answers: readonly string[];
  readonly impossible: boolean;
}

export interface SquadCorpus {
  readonly library: Library;
  readonly questions: readonly SquadQuestion[];
}

interface SquadFile {
  readonly data: readonly {
    readonly title?: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly id: string;
        readonly question: string;
        readonly is_impossible?: boolean;
        readonly answers: readonly { readonly text: string }[];
      }[];
    }[];
  }[];
}

/** Reads a SQuAD-form file as one corpus: a memo per article with its title, a paragraph per context. */
export function readSquad(file: string, articles: { from?: number; to?: number } = {}): SquadCorpus {
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as SquadFile;
  const questions: SquadQuestion[] = [];
  const memos = data.slice(articles.from ?? 0, articles.to).map((article, a): Memo => {
    const id = `article-${a + 1}`;
    let text = '';
    const passages = article.paragraphs.map(({ context, qas }, p): Passage => {
      const own = plain(context);
      const start = text === '' ? 0 : text.length + 2;
      text += (text === '' ? '' : '\n\n') + own;
      for (const { id: question, question: asked, answers, is_impossible: impossible = false } of qas) {
        questions.push({
          id: question,
          question: asked,
          memo: id,
          paragraph: p + 1,
          answers: answers.map((answer) => plain(answer.text)),
          impossible,
        });
      }
      const sentences = splitSentences(own).map((range) => ({ ...range, footnotes: [] }));
      return {
        memo: id,
        kind: 'paragraph',
        paragraph: p + 1,
        section: '',
        start,
        text: own,
        sentences,
        markers: [],
      };
    });
    return { id, title: (article.title ?? id).replaceAll('_', ' '), text, passages };
  });
  return { library: createLibrary(memos), questions };
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
