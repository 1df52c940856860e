import { invalidForm } from './rest-error.ts';
import type { BodyIssue, RestError } from './rest-error.ts';
import type { Box, RestCall } from './route.ts';
import { validate } from './validate.ts';
import type { BodyKind } from './validate.ts';
import type { Violation } from './violations.ts';

/** The body as its schema knows it; throws 50035 and records a violation for each thing wrong with it. */
export function checkBody<T>(call: RestCall, box: Box, kind: BodyKind, body: unknown = call.body): T {
  const { issues, unknownKeys } = validate(kind, body ?? {});
  for (const path of unknownKeys) {
    box.violations.add({
      kind: 'unknown-key',
      place: placeOf(call),
      path,
      rule: 'Discord knows no such key',
    });
  }
  refuseIssues(call, box, 'schema', issues);
  return (body ?? {}) as T;
}

/** Throws 50035 and records the issues, if there are any. */
export function refuseIssues(
  call: RestCall,
  box: Box,
  kind: Violation['kind'],
  issues: readonly BodyIssue[],
): void {
  if (issues.length === 0) return;
  for (const { path, message } of issues) {
    box.violations.add({ kind, place: placeOf(call), path: path.join('.'), rule: message });
  }
  throw invalidForm(issues);
}

/** Records a call that cannot be right and throws Discord's answer to it. */
export function refuseMisuse(call: RestCall, box: Box, refusal: RestError): never {
  box.violations.add({ kind: 'misuse', place: placeOf(call), path: '', rule: refusal.message });
  throw refusal;
}

/** Method and path with ids and tokens taken out, so that no secret gets into a report. */
export function placeOf({ method, path }: Pick<RestCall, 'method' | 'path'>): string {
  const plain = path.replaceAll(/interaction-[^/]+/g, '{token}').replaceAll(/\d{15,}/g, '{id}');
  return `${method} ${plain}`;
}
