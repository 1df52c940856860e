import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Command, privately } from '../src/bot/contract.ts';
import { missingPermissions } from '../src/bot/needed-permissions.ts';
import { examine, type Probe } from '../src/bot/probe.ts';
import { doctorCard } from '../src/present/doctor-card.ts';
import { words } from '../src/present/words.ts';

const permissionsProbe = (held: bigint): Probe => ({
  part: 'permissions',
  async look() {
    const missing = missingPermissions(held);
    return missing.length
      ? { ok: false, detail: words.doctor.missing(missing.join(', ')), remedy: words.doctor.grant }
      : { ok: true, detail: words.doctor.permissions };
  },
});

/** /doctor: how every part of the bot is, and what to do about the one that is not well. */
export default {
  data: {
    name: 'doctor',
    description: 'Check connection, permissions, commands, store and briefings',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
  },
  run: async ({ caller }, { probes }) =>
    privately(
      doctorCard(await examine([permissionsProbe(caller.botPermissions), ...probes], words.doctor.failed)),
    ),
  thinksPrivately: true,
} satisfies Command;
