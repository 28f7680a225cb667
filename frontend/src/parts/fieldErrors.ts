import { Refused } from "../http/problem.ts";

/** The refusals of a problem by the field they point at: `/address/street` is `address/street`. */
export function fieldErrors(problem: Error | null | undefined): Record<string, string> {
  if (!(problem instanceof Refused)) return {};
  const { errors, pointer, detail, title } = problem.problem;
  if (errors) return Object.fromEntries(errors.map((one) => [nameAt(one.pointer), one.detail]));
  return pointer ? { [nameAt(pointer)]: detail ?? title } : {};
}

export function nameAt(pointer: string): string {
  return pointer.replace(/^#?\//, "");
}
