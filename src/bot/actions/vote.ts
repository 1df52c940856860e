import { createHash } from 'node:crypto';
import { notice } from '../../present/notice.ts';
import { shownRefs } from '../../present/shown-refs.ts';
import { words } from '../../present/words.ts';
import { type Action, privately } from '../contract.ts';

/** Counts a thumb for what the card quotes first; one a reader, the last one counts. */
export default {
  name: 'vote',
  async act({ args: [direction], message, caller }, { library, store, now }) {
    const [first] = shownRefs(message?.components ?? [], library);
    if (!first || first.state === 'gone' || (direction !== 'up' && direction !== 'down')) {
      return privately(notice(words.context.gone));
    }
    const { passage, span } = first;
    const quoted = passage.text.slice(span.start, span.end);
    const answerKey = createHash('sha256').update(quoted).digest('base64url').slice(0, 22);
    const { up, down } = await store.votes.cast({ answerKey, userId: caller.userId, direction, at: now() });
    return privately(notice(words.vote.thanks(up, down)));
  },
} satisfies Action;
