/**
 * Every limit of Discord's that this bot has to keep, each with its source. Lengths are Unicode code points
 * (discord-api-docs#1315); what we build is counted in UTF-16 code units, which never counts less.
 */

/** Components reference, "Component Object": `custom_id` 1–100. */
export const CUSTOM_ID_MAX = 100;
/** Components reference, "Text Display": all text of one message together. */
export const TEXT_TOTAL_MAX = 4000;
/** Message resource, "Create Message": `content`. */
export const CONTENT_MAX = 2000;
/** Components reference, "Button": `label`. */
export const BUTTON_LABEL_MAX = 80;
/** Components reference, "Action Row": buttons in one row. */
export const ROW_BUTTONS_MAX = 5;
/** Components reference: components of one message, nested ones included. */
export const COMPONENTS_MAX = 40;
/** Application commands, "Autocomplete": choices in one answer. */
export const CHOICES_MAX = 25;
/** Application commands, "Option Choice": name and string value. */
export const CHOICE_LENGTH_MAX = 100;
/** Interactions, "Responding": an interaction not acknowledged by then is lost. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
/** Channel resource, "Start Thread from Message": name. */
export const THREAD_NAME_MAX = 100;

/** Our own limit, not Discord's: the longest question that is answered, so that a card can always show it whole. */
export const QUESTION_MAX = 400;
