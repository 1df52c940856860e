/** The store cannot be opened, and will not be replaced by an empty one. The message names what, why and the remedy. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';

  constructor(place: string, problem: string, remedy: string) {
    super(`${place}: ${problem}. ${remedy}`);
  }
}
