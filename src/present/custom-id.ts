import { CUSTOM_ID_MAX } from './limits.ts';

/** What a component does and with what, as carried by its custom id `v1:<action>:<arg>:<arg>`. */
export interface CustomId {
  readonly action: string;
  readonly args: readonly string[];
}

const VERSION = 'v1';
const ACTION = /^[a-z-]{1,20}$/;
const ARG = /^[^:]*$/;

/** Writes a custom id; throws when it cannot be read back exactly or is longer than Discord allows. */
export const customId = (action: string, ...args: readonly string[]): string => {
  const id = [VERSION, action, ...args].join(':');
  if (!ACTION.test(action) || !args.every((arg) => ARG.test(arg))) {
    throw new Error(`custom id "${id}": an action is 1–20 of a-z and "-", an argument has no ":"`);
  }
  if (id.length > CUSTOM_ID_MAX) {
    throw new Error(`custom id "${id}": ${id.length} characters, Discord allows ${CUSTOM_ID_MAX}`);
  }
  return id;
};

/** Reads a custom id; `undefined` for one that is not ours or of another version. */
export const parseCustomId = (id: string): CustomId | undefined => {
  const [version, action, ...args] = id.split(':');
  return version === VERSION && action !== undefined && ACTION.test(action) ? { action, args } : undefined;
};
