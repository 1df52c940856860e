import { expect, test } from 'vitest';
import { otherLanguage } from '../../src/analysis/other-language.ts';

test.each([
  ['Какая столица Франции?', 'Russian'],
  ['法国的首都是哪里？', 'Chinese'],
  ['フランスの首都はどこですか', 'Japanese'],
  ['프랑스의 수도는 어디입니까?', 'Korean'],
  ['ما هي عاصمة فرنسا؟', 'Arabic'],
  ['پایتخت فرانسه کجاست؟', 'Persian'],
  ['Wer war der erste Abt von Melk?', 'German'],
  ['Quelle est la capitale de la France ?', 'French'],
  ['¿Cuántos barcos se hundieron en la batalla?', 'Spanish'],
  ['Quando è morto il re?', 'Italian'],
])('"%s" is read as %s', (text, language) => {
  expect(otherLanguage(text)).toBe(language);
});

test.each([
  'Who led the abbey?',
  'who was in charge of al-Qaeda en el Magreb',
  'wat does footnote 13 say',
  'abbey boss 1540',
  'What does "wilayat" (ولاية) mean?',
  'Does Don Quijote de la Mancha appear in it?',
  '???',
  '👍',
  '',
])('"%s" is not called another language', (text) => {
  expect(otherLanguage(text)).toBeUndefined();
});
