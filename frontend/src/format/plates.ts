/** Plates as they are typed, and whether two are the same. */

/** Capitals, and the dash that a Finnish plate has between its letters and its digits. */
export function plateTyped(text: string): string {
  const plain = text.toUpperCase().replace(/[^A-ZÅÄÖ0-9-]/g, "");
  return plain.replace(/^([A-ZÅÄÖ]{2,3})(\d)/, "$1-$2");
}

/** Whether two plates are the same however they were written. */
export function isSamePlate(one: string | null, other: string | null): boolean {
  return bare(one) !== "" && bare(one) === bare(other);
}

function bare(plate: string | null): string {
  return (plate ?? "").toUpperCase().replace(/[\s-]/g, "");
}
