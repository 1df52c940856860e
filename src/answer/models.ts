import { type Reranker, loadReranker } from '../index/reranker.ts';
import { type Gate, loadGate } from './gate.ts';
import { type IntentModel, loadIntents } from './intents.ts';
import { type PinpointModel, loadPinpoint } from './pinpoint.ts';

/** All that was learned from examples: plain data. */
export interface Models {
  readonly reranker: Reranker;
  readonly intents: IntentModel;
  readonly gate: Gate;
  readonly pinpoint: PinpointModel;
}

/** @throws {Error} when a file does not fit this version */
export const loadModels = (): Models => ({
  reranker: loadReranker(),
  intents: loadIntents(),
  gate: loadGate(),
  pinpoint: loadPinpoint(),
});
