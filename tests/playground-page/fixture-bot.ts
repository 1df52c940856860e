import { deflateSync, crc32 } from 'node:zlib';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord.js';
import type {
  APIModalInteractionResponseCallbackData,
  ApplicationCommandData,
  ChatInputCommandInteraction,
  Interaction,
  InteractionReplyOptions,
  Message,
} from 'discord.js';
import type { Playground } from '../../src/playground/playground.ts';

/** A bot that sends what Footnote does not, over the real discord.js. */
export interface FixtureBot {
  /** Fills in the answer that `/slow` left open. */
  finish(): Promise<void>;
  /** Begins a thread from its newest message. */
  beginThread(name: string): Promise<void>;
  /** Closes the connection; the messages stay. */
  stop(): Promise<void>;
}

const animals = ['Albatross', 'Badger', 'Crane', 'Dormouse', 'Egret', 'Fox'];

const commands: ApplicationCommandData[] = [
  {
    name: 'pick',
    description: 'Options of every kind',
    options: [
      {
        name: 'animal',
        description: 'Completed while you type',
        type: ApplicationCommandOptionType.String,
        required: true,
        autocomplete: true,
        maxLength: 30,
      },
      {
        name: 'count',
        description: 'How many',
        type: ApplicationCommandOptionType.Integer,
        minValue: 1,
        maxValue: 9,
      },
      { name: 'friend', description: 'For whom', type: ApplicationCommandOptionType.User },
      { name: 'loud', description: 'Whether to shout', type: ApplicationCommandOptionType.Boolean },
      {
        name: 'place',
        description: 'Where',
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: 'Meadow', value: 'meadow' },
          { name: 'Marsh', value: 'marsh' },
        ],
      },
    ],
  },
  { name: 'layout', description: 'A card with a gallery, a section and a file' },
  { name: 'selects', description: 'Every kind of select' },
  { name: 'embed', description: 'An embed with a picture of its own' },
  { name: 'form', description: 'Opens a modal' },
  { name: 'secret', description: 'An answer only you see' },
  { name: 'counter', description: 'A button that edits its message' },
  { name: 'slow', description: 'Thinks until told to finish' },
  { name: 'silent', description: 'Never answers' },
  { name: 'markdown', description: 'All of the Markdown' },
  { name: 'files', description: 'A picture and a text file' },
  { name: 'broken', description: 'Breaks a rule of Discord' },
  {
    name: 'manage',
    description: 'For managers only',
    defaultMemberPermissions: ['ManageGuild'],
  },
  { name: 'Count words', type: ApplicationCommandType.Message },
];

/** Logs in and registers its commands; resolves when both are done. */
export async function startFixtureBot(playground: Playground): Promise<FixtureBot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    waitGuildTimeout: 1000,
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    rest: { api: playground.api },
  });
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  const open: ChatInputCommandInteraction[] = [];
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, open));
  let newest: Message | undefined;
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.id === message.client.user.id) newest = message;
    if (message.author.bot || !message.mentions.has(message.client.user)) return;
    if ('sendTyping' in message.channel) await message.channel.sendTyping();
    if (!message.content.includes('only type'))
      await message.reply(`You wrote ${message.content.length} signs.`);
  });
  await client.login(playground.token);
  await (await ready).application.commands.set(commands);
  return {
    async finish() {
      await open.shift()?.editReply('Finished at last.');
    },
    async beginThread(name) {
      await newest?.startThread({ name });
    },
    stop: () => client.destroy(),
  };
}

async function answer(interaction: Interaction, open: ChatInputCommandInteraction[]): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = animals.filter((animal) => animal.toLowerCase().includes(typed));
    await interaction.respond(found.map((name) => ({ name, value: name.toLowerCase() })));
  } else if (interaction.isChatInputCommand()) await answerCommand(interaction, open);
  else if (interaction.isMessageContextMenuCommand()) {
    const count = interaction.targetMessage.content.split(/\s+/).length;
    await interaction.reply(`That message has ${count} words.`);
  } else if (interaction.isButton() && interaction.customId.startsWith('count:')) {
    await interaction.update(counter(Number(interaction.customId.slice('count:'.length)) + 1));
  } else if (interaction.isButton()) await interaction.reply(`You pressed ${interaction.customId}.`);
  else if (interaction.isAnySelectMenu()) await interaction.reply(`Chosen: ${interaction.values.join(', ')}`);
  else if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const season = fields.getStringSelectValues('season').join(', ');
    await interaction.reply(
      `${fields.getTextInputValue('name')} likes ${season}: ${fields.getTextInputValue('why')}`,
    );
  }
}

async function answerCommand(
  interaction: ChatInputCommandInteraction,
  open: ChatInputCommandInteraction[],
): Promise<void> {
  const { commandName, options } = interaction;
  const replies: Readonly<Record<string, () => InteractionReplyOptions>> = {
    layout,
    selects,
    embed,
    files,
    markdown: () => ({ content: markdown(interaction.user.id, interaction.channelId) }),
    counter: () => counter(0),
    secret: () => ({ content: 'Nobody else reads this.', flags: MessageFlags.Ephemeral }),
    manage: () => ({ content: 'You may manage.' }),
    pick: () => ({
      content: options.data.map(({ name, value }) => `${name} = ${String(value)}`).join('; '),
    }),
  };
  if (commandName === 'slow') {
    open.push(interaction);
    await interaction.deferReply();
  } else if (commandName === 'form') await interaction.showModal(form);
  else if (commandName === 'broken') await breakRule(interaction);
  else if (replies[commandName]) await interaction.reply(replies[commandName]());
}

const button = (customId: string, label: string, style = ButtonStyle.Secondary) => ({
  type: ComponentType.Button as const,
  style: style as ButtonStyle.Secondary,
  customId,
  label,
});

const counter = (count: number) => ({
  content: `Pressed ${count} times`,
  components: [
    {
      type: ComponentType.ActionRow as const,
      components: [button(`count:${count}`, 'Press', ButtonStyle.Primary as ButtonStyle.Secondary)],
    },
  ],
});

/** Two buttons with one custom id. */
async function breakRule(interaction: ChatInputCommandInteraction): Promise<void> {
  const twice = [button('same', 'One'), button('same', 'Two')];
  const broken = {
    content: 'x',
    components: [{ type: ComponentType.ActionRow as const, components: twice }],
  };
  await interaction.reply(broken).catch(() => interaction.reply('The first try was refused.'));
}

const files = (): InteractionReplyOptions => ({
  content: 'Two files',
  files: [
    { attachment: picture(200, 120), name: 'sky.png', description: 'A blue sky' },
    { attachment: Buffer.from('A line of text\n'), name: 'note.txt' },
  ],
});

const embed = (): InteractionReplyOptions => ({
  embeds: [
    {
      title: 'A heron *in* the marsh',
      description: 'Seen at **dawn**, `very` still.\n> It waits.',
      color: 0x38_8e_3c,
      author: { name: 'The field book' },
      fields: [
        { name: 'Where', value: 'Marsh', inline: true },
        { name: 'When', value: '<t:1700000000:D>', inline: true },
        { name: 'Notes', value: '- grey\n- tall' },
      ],
      image: { url: 'attachment://heron.png' },
      footer: { text: 'Page 12' },
      timestamp: '2026-01-05T08:00:00.000Z',
    },
  ],
  files: [{ attachment: picture(360, 160), name: 'heron.png', description: 'A heron' }],
});

const layout = (): InteractionReplyOptions => ({
  flags: MessageFlags.IsComponentsV2,
  files: [
    { attachment: picture(320, 200), name: 'one.png' },
    { attachment: picture(320, 200), name: 'two.png' },
    { attachment: Buffer.from('a,b\n1,2\n'), name: 'table.csv' },
  ],
  components: [
    { type: ComponentType.TextDisplay, content: 'Above the card' },
    {
      type: ComponentType.Container,
      accentColor: 0xe0_a7_3a,
      components: [
        {
          type: ComponentType.Section,
          components: [
            { type: ComponentType.TextDisplay, content: '## A card\nwith **bold** words\n-# and small ones' },
          ],
          accessory: button('inside', 'In context'),
        },
        { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
        {
          type: ComponentType.Section,
          components: [
            { type: ComponentType.TextDisplay, content: '> Quoted beside a thumbnail\n-# \\[1\\] Section 2' },
          ],
          accessory: {
            type: ComponentType.Thumbnail,
            media: { url: 'attachment://one.png' },
            description: 'The first picture',
          },
        },
        {
          type: ComponentType.MediaGallery,
          items: [
            { media: { url: 'attachment://one.png' }, description: 'The first picture' },
            { media: { url: 'attachment://two.png' }, description: 'The second picture', spoiler: true },
          ],
        },
        { type: ComponentType.File, file: { url: 'attachment://table.csv' } },
        {
          type: ComponentType.ActionRow,
          components: [
            button('yes', 'Yes', ButtonStyle.Success as ButtonStyle.Secondary),
            button('no', 'No', ButtonStyle.Danger as ButtonStyle.Secondary),
            { ...button('off', 'Switched off'), disabled: true },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'A link',
              url: 'https://example.org/',
            },
          ],
        },
      ],
    },
  ],
});

const selects = (): InteractionReplyOptions => ({
  content: 'Choose',
  components: [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          customId: 'seasons',
          placeholder: 'Seasons',
          minValues: 1,
          maxValues: 2,
          options: [
            { label: 'Spring', value: 'spring', description: 'Green' },
            { label: 'Summer', value: 'summer' },
            { label: 'Autumn', value: 'autumn' },
          ],
        },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.UserSelect, customId: 'who', placeholder: 'A person' }],
    },
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.RoleSelect, customId: 'role', placeholder: 'A role' }],
    },
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.MentionableSelect, customId: 'anyone', placeholder: 'Anyone' }],
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.ChannelSelect,
          customId: 'where',
          placeholder: 'A channel',
          channelTypes: [ChannelType.GuildText],
        },
      ],
    },
  ],
});

const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Your favourite season',
  components: [
    { type: ComponentType.TextDisplay, content: 'It takes **one** minute.' },
    {
      type: ComponentType.Label,
      label: 'Name',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'name',
        style: TextInputStyle.Short,
        max_length: 40,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Season',
      description: 'One of them',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'season',
        options: [
          { label: 'Spring', value: 'spring' },
          { label: 'Winter', value: 'winter' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Why',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'why',
        style: TextInputStyle.Paragraph,
        required: false,
      },
    },
  ],
};

const markdown = (userId: string, channelId: string) => `# Heading one
## Heading two
### Heading three
-# small print
**bold** *italic* ***both*** __underlined__ ~~struck~~ ||hidden|| \`code\`
> a quotation
> of two lines
- one
  - nested
- two
1. first
2. second
\`\`\`ts
const answer = 42;
\`\`\`
[masked](https://example.org/a_(b)) https://example.org/path. <@${userId}> <#${channelId}> <t:1700000000:F> @everyone
\\*not italic\\* snake_case_word 2 \\> 1`;

/** A picture with a sky that grows lighter downwards, as PNG. */
function picture(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows.set([60 + (y * 120) / height, 110 + (y * 90) / height, 200], at);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
