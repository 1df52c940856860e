import * as fc from 'fast-check';

const SIGNS = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '```',
  '||',
  '>',
  '> ',
  '>>> ',
  '# ',
  '## ',
  '-# ',
  '- ',
  '+ ',
  '1. ',
  '12. ',
  '[',
  '](',
  ')',
  'https://example.com/a_b_c',
  'http://x.y',
  '<@1>',
  '<@!12>',
  '<@&3>',
  '<#4>',
  '<:a:5>',
  '<t:6:R>',
  '</ask:7>',
  '@everyone',
  '@here',
  ':smile:',
  ':',
  '\\',
  '\\*',
  '¯\\_(ツ)_/¯',
  '.',
  '!',
  '|',
  '~',
  '=',
  'a',
  'b c',
  ' ',
  '  ',
  'é',
  '“',
  '—',
  '\u00A0',
  '😀',
  '👩‍👩‍👧',
  '文字',
  'ع',
  '42',
  'U.S.',
];

/** One line full of whatever Markdown might take for a sign; never empty, no white space at its ends. */
export const nastyLine = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...SIGNS), weight: 4 },
      { arbitrary: fc.string({ unit: 'grapheme' }), weight: 1 },
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
  .filter((line) => line.length > 0);

/** Anything a person may paste: several lines, hidden signs, direction marks. */
export const anyText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...SIGNS), weight: 4 },
      {
        arbitrary: fc.constantFrom(
          '\n',
          '\r\n',
          '\t',
          '\u200B',
          '\u202E',
          '\u2066',
          '\u00AD',
          '\uFEFF',
          '\u3164',
          '\u2028',
        ),
        weight: 1,
      },
      { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
