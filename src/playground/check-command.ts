import type { APIApplicationCommand } from 'discord-api-types/v10';
import { checkBody, refuseIssues, refuseMisuse } from './check-body.ts';
import { commandCounts, commandIssues, duplicateIssues } from './limits/command-limits.ts';
import { refusals } from './rest-error.ts';
import type { BodyIssue } from './rest-error.ts';
import type { Box, RestCall } from './route.ts';
import { keyOf } from './stored-command.ts';
import type { CommandBody } from './stored-command.ts';

/** One command that joins the others of its scope; `merged` stands in for the body of a PATCH. */
export function checkCommand(
  call: RestCall,
  box: Box,
  others: readonly APIApplicationCommand[],
  merged?: CommandBody,
): CommandBody {
  const sent = checkBody<CommandBody>(call, box, merged ? 'command-patch' : 'command-create');
  const command = merged ?? sent;
  refuseIssues(call, box, 'limit', commandIssues(command));
  const rest = others.filter((other) => keyOf(other) !== keyOf(command));
  refuseTooMany(call, box, [...rest, command]);
  return command;
}

/** A whole scope's commands at once. */
export function checkCommandList(call: RestCall, box: Box): readonly CommandBody[] {
  if (!Array.isArray(call.body)) {
    refuseIssues(call, box, 'schema', [
      { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
    ]);
  }
  const bodies = call.body as readonly unknown[];
  const commands = bodies.map((body) => checkBody<CommandBody>(call, box, 'command-update', body));
  const issues = commands.flatMap((command, at): readonly BodyIssue[] =>
    commandIssues(command).map((issue) => ({ ...issue, path: [at, ...issue.path] })),
  );
  refuseIssues(call, box, 'limit', [...issues, ...duplicateIssues(commands)]);
  refuseTooMany(call, box, commands);
  return commands;
}

function refuseTooMany(
  call: RestCall,
  box: Box,
  commands: readonly { readonly type?: number | undefined }[],
): void {
  for (const { label, count, max } of commandCounts(commands)) {
    if (count > max) refuseMisuse(call, box, refusals.tooManyCommands(label, max));
  }
}
