import type { Slot } from '../../src/store/ledger.ts';
import { openStore, type StoreLocation } from '../../src/store/open-store.ts';

interface Start {
  readonly slots: readonly Slot[];
  readonly now: number;
  readonly leaseMs: number;
}

// A process of its own for the contract suite: claims every slot it is sent and reports the dates it won.
const store = await openStore(JSON.parse(process.argv[2] ?? '') as StoreLocation);
process.once('message', async ({ slots, now, leaseMs }: Start) => {
  const claims = [];
  for (const slot of slots) claims.push(await store.ledger.claim(slot, now, leaseMs));
  await store.close();
  process.send?.(
    claims.flatMap((claim) => claim?.localDate ?? []),
    () => process.disconnect(),
  );
});
process.send?.('ready');
