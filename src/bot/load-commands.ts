import { ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from './contract.ts';
import { loadModules } from './load-modules.ts';

/** Application commands, "Naming". */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const name = z
  .string()
  .refine((text) => NAME.test(text) && text === text.toLowerCase(), 'is no valid lower-case name');
const description = z.string().min(1).max(100);

const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

interface OptionShape {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly options?: readonly OptionShape[] | undefined;
}

const option: z.ZodType<OptionShape> = z.looseObject({
  type: z.int().min(1).max(11),
  name,
  description,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  options: z.lazy(() => z.array(option).max(25)).optional(),
});

const slash = z.looseObject({ name, description, options: z.array(option).max(25).optional() });
const menu = z.looseObject({ name: z.string().min(1).max(32), description: z.literal('').optional() });
const shape = z.looseObject({ data: z.looseObject({ name: z.string() }), run: z.function() });

const leaves = (options: readonly OptionShape[]): OptionShape[] =>
  options.flatMap((entry) =>
    entry.type === SUBCOMMAND || entry.type === SUBCOMMAND_GROUP ? leaves(entry.options ?? []) : [entry],
  );

const optionFaults = (options: readonly OptionShape[], at: string): string[] => {
  const names = options.map((entry) => entry.name);
  const firstOptional = options.findIndex((entry) => !entry.required && entry.type > SUBCOMMAND_GROUP);
  return [
    ...names
      .filter((entry, index) => names.indexOf(entry) < index)
      .map((twice) => `${at} "${twice}" stands there twice`),
    ...(firstOptional >= 0 ? options.slice(firstOptional) : [])
      .filter((entry) => entry.required)
      .map((late) => `${at} "${late.name}" is required but stands after an optional one`),
    ...options.flatMap((entry) => optionFaults(entry.options ?? [], `${at} "${entry.name}" >`)),
  ];
};

/** What Discord would refuse in a command, or what would never run; and the file must be named after it. */
export const inspectCommand = (value: unknown, fileName: string): string[] => {
  const command = shape.safeParse(value);
  if (!command.success) return [`default export is no command: ${z.prettifyError(command.error)}`];
  const { data } = command.data;
  const isSlash = (data['type'] ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  const checked = (isSlash ? slash : menu).safeParse(data);
  if (!checked.success) return [`data of "${data.name}": ${z.prettifyError(checked.error)}`];
  const options = isSlash ? (slash.parse(data).options ?? []) : [];
  const completes = leaves(options).some((entry) => entry.autocomplete);
  const expected = data.name.toLowerCase().replaceAll(' ', '-');
  return [
    ...(expected === fileName
      ? []
      : [`holds the command "${data.name}", so it must be called ${expected}.ts`]),
    ...(completes === (typeof (value as Command).complete === 'function')
      ? []
      : ['an option with autocomplete and a `complete` function need each other']),
    ...optionFaults(options, 'option'),
  ];
};

/** Every command of a folder. Throws, naming each file at fault, instead of leaving one out. */
export const loadCommands = async (folder: string): Promise<readonly Command[]> => {
  const commands = await loadModules<Command>(folder, inspectCommand);
  const seen = new Set<string>();
  for (const { data } of commands) {
    const key = `${data.type ?? ApplicationCommandType.ChatInput}:${data.name}`;
    if (seen.has(key)) throw new Error(`${folder}: two commands are called "${data.name}"`);
    seen.add(key);
  }
  return commands;
};
