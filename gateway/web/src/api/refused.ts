/** A problem as RFC 9457 has it, with the fields that ours carry. */
export interface Problem {
  code: string;
  detail: string;
  traceId?: string;
  errors?: { pointer: string; code: string; detail: string }[];
  candidates?: { organisationId: string; name: string; city?: string; reason: string; likeness: number }[];
}

/** The API said no. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.detail ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }

  get code() {
    return this.problem?.code;
  }

  /** Whether it says of single fields what is wrong with them. */
  hasFields() {
    return (this.problem?.errors ?? []).length > 0;
  }

  /** What is wrong with each field of a form, by its name. */
  byField(): Record<string, string> {
    return Object.fromEntries(
      (this.problem?.errors ?? []).map(({ pointer, detail }) => [pointer.split('/')[1] ?? '', detail]),
    );
  }
}

/** Whether to ask again may help: not where the answer was a clear no. */
export const mayPass = (failure: Error) =>
  failure instanceof Refused ? failure.status >= 500 || failure.status === 429 : true;
