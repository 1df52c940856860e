import type { APIApplicationCommand } from 'discord-api-types/v10';
import { refuseMisuse } from '../check-body.ts';
import { checkCommand, checkCommandList } from '../check-command.ts';
import { keyOf, storedCommand } from '../stored-command.ts';
import type { CommandBody } from '../stored-command.ts';
import { refusals } from '../rest-error.ts';
import { noContent, ok, param } from '../route.ts';
import type { Box, RestAnswer, RestCall, Route } from '../route.ts';

const globalPath = '/applications/:application/commands';
const guildPath = '/applications/:application/guilds/:guild/commands';

/** Source: Application Commands, "Endpoints": the same six for all servers and for one. */
export const commandRoutes: readonly Route[] = [globalPath, guildPath].flatMap((path): readonly Route[] => [
  { method: 'GET', path, handle: (call, box) => ok(list(call, box).map((command) => shown(call, command))) },
  { method: 'PUT', path, handle: overwrite },
  { method: 'POST', path, handle: create },
  { method: 'GET', path: `${path}/:command`, handle: (call, box) => ok(find(call, box)) },
  { method: 'PATCH', path: `${path}/:command`, handle: patch },
  { method: 'DELETE', path: `${path}/:command`, handle: remove },
]);

/** A command of the same name and type keeps its id. */
function overwrite(call: RestCall, box: Box): RestAnswer {
  const before = list(call, box);
  const bodies = checkCommandList(call, box);
  const commands = bodies.map((body) => {
    const same = before.find((command) => keyOf(command) === keyOf(body));
    if (!same) refuseOverQuota(call, box);
    return storedCommand(box.state, body, scopeOf(call), same?.id);
  });
  return ok(save(call, box, commands));
}

function create(call: RestCall, box: Box): RestAnswer {
  const before = list(call, box);
  const body = checkCommand(call, box, before);
  const same = before.find((command) => keyOf(command) === keyOf(body));
  if (!same) refuseOverQuota(call, box);
  const command = storedCommand(box.state, body, scopeOf(call), same?.id);
  save(call, box, [...before.filter((other) => other !== same), command]);
  return { status: same ? 200 : 201, body: command };
}

function patch(call: RestCall, box: Box): RestAnswer {
  const command = find(call, box);
  const others = list(call, box).filter((other) => other !== command);
  const merged = { ...command, ...(call.body as Partial<CommandBody>) } as CommandBody;
  checkCommand(call, box, others, merged);
  const changed = storedCommand(box.state, merged, scopeOf(call), command.id);
  save(call, box, [...others, changed]);
  return ok(changed);
}

function remove(call: RestCall, box: Box): RestAnswer {
  const command = find(call, box);
  save(
    call,
    box,
    list(call, box).filter((other) => other !== command),
  );
  return noContent;
}

function refuseOverQuota(call: RestCall, box: Box): void {
  if (!box.commandQuota.take(scopeOf(call))) refuseMisuse(call, box, refusals.tooManyCommandCreates());
}

function list(call: RestCall, box: Box): APIApplicationCommand[] {
  if (param(call, 'application') !== box.state.applicationId) throw refusals.unknownApplication();
  const scope = scopeOf(call);
  if (scope && !box.state.guilds.has(scope)) throw refusals.missingAccess();
  return box.state.commands.get(scope) ?? [];
}

function find(call: RestCall, box: Box): APIApplicationCommand {
  const command = list(call, box).find(({ id }) => id === param(call, 'command'));
  if (!command) throw refusals.unknownCommand();
  return command;
}

/** The guild's id, or `''` for all servers. */
function scopeOf(call: RestCall): string {
  return call.params['guild'] ?? '';
}

function save(call: RestCall, box: Box, commands: APIApplicationCommand[]): APIApplicationCommand[] {
  box.state.commands.set(scopeOf(call), commands);
  box.log.add({ type: 'commands', commands });
  return commands;
}

/** Localizations come only where they are asked for. */
function shown(call: RestCall, command: APIApplicationCommand): object {
  if (call.query.get('with_localizations') === 'true') return command;
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}
