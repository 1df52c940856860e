import { judgeSimulation } from '../briefing/judge-simulation.ts';
import { simulateServers } from '../briefing/simulated-servers.ts';

// A year for 200 servers in 12 zones, two processes that die at random calls, machine outages, a faulty Discord.
const seed = Number(process.argv[2] ?? 1);
const size = { servers: 200, start: Date.UTC(2026, 0, 1), days: 366, seed };
const startedAt = performance.now();
const simulation = await simulateServers(size);
const verdict = await judgeSimulation(simulation, size);
await simulation.close();

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`A simulated year, 200 servers, 12 zones, two processes (seed ${seed}, ${seconds} s)`);
console.log(
  `  process deaths ${simulation.deaths}, outages ${simulation.outages}, faults of Discord ${simulation.faults}`,
);
console.log(`  owed ${verdict.owed}: on time ${verdict.sentOnTime}, late ${verdict.sentLate}`);
console.log(
  `  missed while everything was down ${verdict.missedWhileDown}, given up with a reason ${verdict.givenUp}`,
);
console.log(
  `  duplicates ${verdict.duplicates}, unexplained ${verdict.unexplained.length}, wrong hour ${verdict.wrongHour.length}`,
);
for (const fault of [...verdict.unexplained, ...verdict.wrongHour].slice(0, 20)) console.log(`    ${fault}`);
if (verdict.duplicates + verdict.unexplained.length + verdict.wrongHour.length > 0) process.exitCode = 1;
