import { DatabaseSync } from 'node:sqlite';
import { peer } from './peer.ts';

/** SQLite FTS5 with its Porter tokenizer and bm25(), words joined by OR. */
export const fts5 = peer('SQLite FTS5, Porter', (documents) => {
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE VIRTUAL TABLE docs USING fts5(title, text, tokenize = 'porter unicode61')");
  const insert = db.prepare('INSERT INTO docs (rowid, title, text) VALUES (?, ?, ?)');
  db.exec('BEGIN');
  for (const { id, title, text } of documents) insert.run(id, title, text);
  db.exec('COMMIT');
  const select = db.prepare('SELECT rowid, bm25(docs) AS cost FROM docs WHERE docs MATCH ? ORDER BY cost');
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return select
      .all(words.map((word) => `"${word}"`).join(' OR '))
      .map(({ rowid, cost }) => ({ id: Number(rowid), score: -Number(cost) }));
  };
});
