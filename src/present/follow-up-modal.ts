import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { customId } from './custom-id.ts';
import { QUESTION_MAX } from './limits.ts';
import type { Modal } from './message.ts';
import { words } from './words.ts';

/** The dialog's one text field. */
export const FOLLOW_UP_FIELD = 'question';

/** The dialog that asks on from an answer. */
export const followUpModal = (): Modal => ({
  custom_id: customId('follow-up-ask'),
  title: words.followUp.title,
  components: [
    {
      type: ComponentType.Label,
      label: words.followUp.label,
      description: words.followUp.hint,
      component: {
        type: ComponentType.TextInput,
        custom_id: FOLLOW_UP_FIELD,
        style: TextInputStyle.Short,
        placeholder: words.followUp.placeholder,
        required: true,
        max_length: QUESTION_MAX,
      },
    },
  ],
});
