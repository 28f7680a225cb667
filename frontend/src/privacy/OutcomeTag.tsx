import type { Outcome } from "../contract/api.schemas.ts";
import { Icon } from "../parts/Icon.tsx";
import { OUTCOMES } from "./words.ts";

/** What becomes of some records; as a heading it says it in full. */
export function OutcomeTag({
  outcome,
  isFull = false,
}: {
  outcome: Outcome;
  isFull?: boolean;
}) {
  const { group, icon, look, word } = OUTCOMES[outcome];
  return (
    <span className={`tag ${look}`}>
      <Icon name={icon} />
      {isFull ? group() : word()}
    </span>
  );
}
