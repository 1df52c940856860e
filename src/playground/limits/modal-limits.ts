import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { componentsIn } from '../component-tree.ts';
import type { BodyIssue } from '../rest-error.ts';
import { componentIds, customIds, lengthRanges, valueRanges } from './component-limits.ts';

/** Source: Modal, "components": between 1 and 5; the published schema says 40. */
const maxTopLevel = 5;

/** What is wrong with a modal beyond its shape. */
export function modalIssues({ components }: APIModalInteractionResponseCallbackData): readonly BodyIssue[] {
  const placed = componentsIn(components);
  const count =
    components.length > maxTopLevel
      ? [
          {
            path: ['components'],
            code: 'BASE_TYPE_BAD_LENGTH',
            message: 'Must be between 1 and 5 in length.',
          },
        ]
      : [];
  const inner = [customIds, componentIds, valueRanges, lengthRanges].flatMap((rule) => rule(placed));
  return [...count, ...inner].map((issue) => ({ ...issue, path: ['data', ...issue.path] }));
}
