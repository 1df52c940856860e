/** Every hand-set number of the search, with its unit and the reason for its value. Learned ones: `reranker.json`. */
export const WEIGHTS = {
  /** MiniSearch field boosts. `pairs` holds neighbouring content words: order and proximity in the first stage. */
  fields: { text: 1, title: 0.4, section: 0.6, pairs: 0.4 },
  /** BM25+ of the first stage (k ≥ 0, b in 0–1, d ≥ 0). */
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
  /** Passages the re-ranker looks at. */
  depth: 9,
  /** Sentences whose order trees settle. */
  settled: 10,
  /** What speaks for a passage beside its sentences. */
  passage: { bm25: 2, firstStage: 0.3 },
  /** Re-ranked passages that lead the hits of a search; the others follow as for a topic. */
  led: 5,
  /** A topic has at least so many full words, and no passage holds this share of their weight; so many re-ranked passages lead. */
  topic: { words: 8, held: 0.9, led: 1 },
  /** Feedback for topics: passages it is drawn from, terms drawn, share of the topic's own words. */
  feedback: { passages: 10, terms: 25, own: 0.5 },
  /** Weight of another irregular form of the same word. */
  irregularForm: 0.95,
  /** Weight of a name's own word, acronym or compound inside other writing of it ("UN" in "UN Assistance Mission", "airstrikes"). */
  insideName: 0.9,
  /** Weight of another word for the present (PRESENT_WORDS). */
  present: 0.8,
  /** Weight of a related word from WordNet beside the word itself (its own weight is multiplied in). */
  related: 0.5,
  /** Related words and near spellings asked of the index, per word of the question. */
  alternatives: 8,
  /** A word counts as misspelt only from this length on, in letters; two edits from the second one. */
  spelling: { oneEditFrom: 4, twoEditsFrom: 7 },
  /** Weight of a word that asks rather than names (LIGHT_WORDS). */
  lightWord: 0.35,
  /** Weight of what earlier questions carry into a follow-up. */
  carried: 0.35,
} as const;
