/** A weigh ticket by its number. */
export function TicketNumber({ number }: { id: string; number: string }) {
  return <span className="mono">{number}</span>;
}
