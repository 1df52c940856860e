import { servePage } from './playground/page-server.ts';
import { type Playground, startPlayground } from './playground/playground.ts';
import { words } from './present/words.ts';

/** Further ports tried when the wanted one is taken. */
const FURTHER_PORTS = 20;

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

/** Starts the loopback Discord on a port or the next free one, and says so when it had to move. */
export const startPlaygroundOn = async (port: number, say: (line: string) => void): Promise<Playground> => {
  for (let tried = port; ; tried += 1) {
    try {
      const playground = await startPlayground({ port: tried });
      if (tried !== port) say(`Port ${port} is taken; the playground is on ${tried}.`);
      return playground;
    } catch (error) {
      if (!isTaken(error) || tried >= port + FURTHER_PORTS) throw error;
    }
  }
};

/** Serves the chat page on the playground; `examples` are the questions its first visit offers. */
export const openPage = (playground: Playground, examples: readonly string[]): void =>
  servePage(playground, {
    ...words.welcome,
    examples: examples.map((question) => ({ label: question, command: 'ask', options: { question } })),
  });
