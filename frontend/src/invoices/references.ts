/** 202610670 is 2026 10670: digits in fives from the right, an RF in fours from the left. */
export function reference(text: string): string {
  return /^\d+$/.test(text)
    ? text.replace(/\B(?=(\d{5})+$)/g, "\u00a0")
    : text.replace(/(.{4})(?=.)/g, "$1\u00a0");
}
