import { restGuildPayload } from '../payloads.ts';
import { refusals } from '../rest-error.ts';
import { ok, param } from '../route.ts';
import type { Box, Route } from '../route.ts';
import { channelPayload } from '../payloads.ts';

/** Source: Gateway, "Get Gateway Bot"; User; Application. */
export const identityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (_call, box) =>
      ok({
        url: `${box.origin().replace('http', 'ws')}/gateway`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  },
  { method: 'GET', path: '/users/@me', handle: (_call, box) => ok(box.state.bot) },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: (_call, box) =>
      ok([...box.state.guilds.values()].map((guild) => restGuildPayload(box.state, guild))),
  },
  {
    method: 'GET',
    path: '/users/:user',
    handle: (call, box) => {
      const user = box.state.user(param(call, 'user'));
      if (!user) throw refusals.unknownUser();
      return ok(user);
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle: (call, box) => {
      const { recipient_id: id } = (call.body ?? {}) as { recipient_id?: string };
      const person = Object.values(box.state.people).find((user) => user.id === id);
      if (!person) throw refusals.unknownUser();
      return ok(channelPayload(box.state, box.state.directMessagesOf(person.id)));
    },
  },
  { method: 'GET', path: '/applications/@me', handle: (_call, box) => ok(application(box)) },
  { method: 'GET', path: '/oauth2/applications/@me', handle: (_call, box) => ok(application(box)) },
];

function application({ state }: Box): object {
  return {
    id: state.applicationId,
    name: state.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    team: null,
    owner: state.people.manager,
    flags: 0,
    bot: state.bot,
    approximate_guild_count: state.guilds.size,
    integration_types_config: { 0: {} },
  };
}
