import { Events, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { expect, test } from 'vitest';
import { connect, openBox } from './box.ts';

test('a slash command is answered through the real discord.js', async () => {
  const box = await openBox();
  const client = await connect(box);
  const ask = new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask the memo')
    .addStringOption((option) =>
      option.setName('question').setDescription('What to ask').setRequired(true).setAutocomplete(true),
    );
  await client.application.commands.set([ask]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Who?', value: 'who' }]);
    if (interaction.isChatInputCommand()) {
      const content = `You asked: ${interaction.options.getString('question', true)}`;
      await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    }
  });

  const outcome = await box.driver.slash('ask', { question: 'who' });
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, message: { content: 'You asked: who' } });
  expect(await box.driver.complete('ask', 'question', 'w')).toEqual({
    kind: 'choices',
    choices: [{ name: 'Who?', value: 'who' }],
  });
});
