import type { EventLog } from './event-log.ts';
import type { BotState } from './page-protocol.ts';

/** Whether the bot is connected, as the log last told. */
export class BotPresence {
  state: BotState = 'offline';

  constructor(log: EventLog) {
    for (const event of log.events) if (event.type === 'bot') this.state = event.state;
    log.subscribe((event) => {
      if (event.type === 'bot') this.state = event.state;
    });
  }
}
