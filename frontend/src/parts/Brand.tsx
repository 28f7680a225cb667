/** The beam on its pointer: the mark of the product. */
export function Beam() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <path d="M2 9h22" stroke="currentColor" strokeWidth="3" />
      <path d="M13 9.5 18.5 21h-11z" fill="var(--c-signal)" />
      <path d="M4.5 9v4.5M21.5 9v4.5" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
