/** A vehicle's plate as it looks on the vehicle. */
export function Plate({ text }: { text: string }) {
  return (
    <span className="plate">
      <span>{text}</span>
    </span>
  );
}
