/** The name under which a form says what a typed value was understood as. */
export function understoodAs(name: string): string {
  return `${name}#`;
}
