import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { StateCard } from "../parts/StateCard.tsx";

/** A screen that failed to draw; the rest of the frame goes on. */
export function Broken() {
  return (
    <StateCard
      icon="warn"
      role="alert"
      title={m.broken()}
      actions={
        <Button look="pri" onPress={() => globalThis.location.reload()}>
          {m.reload()}
        </Button>
      }
    >
      {m.problem_safe()}
    </StateCard>
  );
}
