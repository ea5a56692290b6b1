import type { BaseIssue } from 'valibot';

/** One fault in a deck, in words for the person who can mend it. */
export interface Problem {
  /** Where: a path such as `entities.3.facts.0.asOf`, or an entity id. */
  where: string;
  /** What is wrong and what was expected. */
  what: string;
}

/** The faults that a schema found, one each. */
export function problemsOf(issues: readonly BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => ({
    where: issue.path?.map((step) => String(step.key)).join('.') ?? '',
    what: issue.message,
  }));
}
