import type {
  APIApplicationCommandAutocompleteInteraction,
  APIApplicationCommandInteractionDataOption,
  InteractionType,
} from 'discord-api-types/v10';

type Option = APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>;

/** The option whose value is being typed. */
export function focusedOption(interaction: APIApplicationCommandAutocompleteInteraction): Option | undefined {
  return search(interaction.data.options);
}

function search(options: readonly Option[]): Option | undefined {
  for (const option of options) {
    if ('focused' in option && option.focused) return option;
    const inner = 'options' in option && option.options ? search(option.options) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
