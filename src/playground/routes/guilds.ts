import { channelPayload, memberPayload, restGuildPayload, rolePayloads } from '../payloads.ts';
import { refusals } from '../rest-error.ts';
import { ok, param } from '../route.ts';
import type { Box, RestCall, Route } from '../route.ts';
import type { Guild } from '../state.ts';

/** Source: Guild. */
export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle: (call, box) => {
      const counts = { approximate_member_count: 3, approximate_presence_count: 3 };
      const withCounts = call.query.get('with_counts') === 'true';
      return ok({ ...restGuildPayload(box.state, guildOf(call, box)), ...(withCounts && counts) });
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (call, box) => {
      const channels = box.state.channelsOf(guildOf(call, box).id).filter(({ parentId }) => !parentId);
      return ok(channels.map((channel) => channelPayload(box.state, channel)));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (call, box) => ok(rolePayloads(box.state, guildOf(call, box))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle: (call, box) => {
      const guild = guildOf(call, box);
      const id = param(call, 'user');
      const user = box.state.user(id === '@me' ? box.state.bot.id : id);
      if (!user) throw refusals.unknownMember();
      return ok(memberPayload(box.state, guild, user));
    },
  },
];

function guildOf(call: RestCall, box: Box): Guild {
  const guild = box.state.guilds.get(param(call, 'guild'));
  if (!guild) throw refusals.unknownGuild();
  return guild;
}
