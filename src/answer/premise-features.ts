import { asksSource } from '../index/asked-features.ts';
import type { Query } from '../index/query.ts';
import type { RankedSentence } from '../index/search.ts';
import type { Support } from './evidence.ts';
import type { GateVector } from './gate.ts';
import { otherRoles } from './premises/agents.ts';
import { isUnnamed, leavesRoleOpen, nameOfNothing } from './premises/asked-name.ts';
import { countsFocus, holdsValue, leavesFocusUnsaid, leavesPartUnsaid } from './premises/asked-value.ts';
import { rivalBearers } from './premises/bearers.ts';
import { countsOtherwise } from './premises/counts.ts';
import { deniesAsked } from './premises/denied.ts';
import { leavesDeedUnsaid, leavesDoerOpen } from './premises/doers.ts';
import { eventWordsMissing } from './premises/event-words-missing.ts';
import { judgeHarm } from './premises/harms.ts';
import { tellsOpposite } from './premises/opposites.ts';
import { leavesRankUnsaid } from './premises/ranks.ts';
import { givesReason } from './premises/reasons.ts';
import { holdsOtherRole } from './premises/roles.ts';
import { lacksSubject } from './premises/subjects.ts';

/** What premises are read from. */
export interface PremiseReading {
  readonly question: string;
  readonly query: Query;
  readonly supports: readonly Support[];
  /** All sentences looked at, best first; the best one is judged. */
  readonly ranked: readonly RankedSentence[];
}

type PremiseFeature =
  | 'subjectMissing'
  | 'rival'
  | 'rivalInstead'
  | 'otherLead'
  | 'otherAgent'
  | 'otherPatient'
  | 'deedUnsaid'
  | 'eventMissing'
  | 'opposite'
  | 'denied'
  | 'rankUnsaid'
  | 'otherHarm'
  | 'harmUntold'
  | 'otherCount'
  | 'otherRole'
  | 'valueMissing'
  | 'roleOpen'
  | 'doerOpen'
  | 'reasonMissing'
  | 'unitMissing'
  | 'unnamed'
  | 'nothingNamed'
  | 'cited';

const flag = (holds: boolean): 0 | 1 => (holds ? 1 : 0);

/** What the question takes for granted or asks for, and the best sentence does not bear out. */
export function premiseFeatures({
  question,
  query,
  supports,
  ranked,
}: PremiseReading): Pick<GateVector, PremiseFeature> {
  const { features, sentence } = ranked[0]!;
  const harm = judgeHarm(query, sentence);
  const rivals = rivalBearers(query, sentence);
  const roles = otherRoles(question, query, sentence);
  return {
    subjectMissing: flag(lacksSubject(question, supports)),
    rival: rivals.nearer,
    rivalInstead: rivals.instead,
    otherLead: flag(roles.lead),
    otherAgent: roles.surelyAgent ? 2 : flag(roles.agent),
    otherPatient: flag(roles.patient),
    deedUnsaid: flag(leavesDeedUnsaid(question, query, sentence)),
    eventMissing: Math.min(2, eventWordsMissing(query, supports)),
    opposite: flag(tellsOpposite(question, query, sentence)),
    denied: flag(deniesAsked(question, query, sentence)),
    rankUnsaid: flag(leavesRankUnsaid(question, sentence)),
    otherHarm: flag(harm === 'other'),
    harmUntold: flag(harm === 'none'),
    otherCount: flag(countsOtherwise(query, sentence)),
    otherRole: flag(holdsOtherRole(query, sentence)),
    valueMissing: flag(!holdsValue(question, query, sentence)),
    roleOpen: flag(leavesRoleOpen(question, query, sentence)),
    doerOpen: flag(leavesDoerOpen(question, query, sentence)),
    reasonMissing: query.type === 'reason' ? flag(features.reason === 0) + flag(!givesReason(sentence)) : 0,
    unitMissing: unitMissing(question, query, sentence),
    unnamed: flag(isUnnamed(question, query, sentence)),
    nothingNamed: flag(nameOfNothing(query, sentence)),
    cited: flag(sentence.cites && !asksSource(query)),
  };
}

/** 1 where nothing that is counted is what is asked for, 2 where nothing in the sentence is anything like it. */
function unitMissing(question: string, query: Query, sentence: RankedSentence['sentence']): 0 | 1 | 2 {
  if (leavesPartUnsaid(question, query, sentence)) return 2;
  if (countsFocus(query, sentence) !== false) return 0;
  return leavesFocusUnsaid(query, sentence) ? 2 : 1;
}
