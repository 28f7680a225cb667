import { useState } from "react";
import type { CustomerView, MandateView } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { MANDATE_SCOPES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { EndMandate } from "./EndMandate.tsx";

interface MandateTermProps {
  customer: CustomerView;
  mandate: MandateView;
}

/** Who may act, in what and until when; and the key that ends it. */
export function MandateTerm({ customer, mandate }: MandateTermProps) {
  const { may } = useSession();
  const [ending, setEnding] = useState(false);
  const name = mandate.name ?? m.hidden_value();
  const lasts = mandate.valid_to === null || mandate.valid_to > todayHere();
  return (
    <>
      <b>{name}</b> {saidOf(mandate)}{" "}
      {lasts && may("end_mandate") ? (
        <Button
          size="sm"
          aria-label={m.mandate_end_of({ name })}
          onPress={() => setEnding(true)}
        >
          {m.mandate_end()}
        </Button>
      ) : null}
      {ending ? (
        <EndMandate customer={customer} mandate={mandate} onClose={() => setEnding(false)} />
      ) : null}
    </>
  );
}

function saidOf({ scopes, valid_from, valid_to, evidence }: MandateView): string {
  const what = scopes.map((scope) => MANDATE_SCOPES[scope]()).join(", ");
  return [what, periodOf(valid_from, valid_to), evidence].filter(Boolean).join(" · ");
}

function periodOf(from: string, to: string | null): string {
  if (to !== null && to <= todayHere()) return m.mandate_over({ day: day(to) });
  return to ? `${day(from)}–${day(to)}` : `${day(from)}–`;
}
