import type { Trail } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { ChainStep } from "./ChainStep.tsx";
import { RecordLink } from "./RecordLink.tsx";

interface ChainPaymentsProps {
  payments: Trail["payments"];
  here: string;
}

/** What was paid of a chain. */
export function ChainPayments({ payments, here }: ChainPaymentsProps) {
  return payments.map(({ id, received_on, total_cents }) => {
    const word = m.payment_of({ sum: money(total_cents) });
    return (
      <ChainStep
        key={id}
        icon="euro"
        isHere={id === here}
        word={
          id === here ? (
            word
          ) : (
            <RecordLink kind="payment" id={id}>
              {word}
            </RecordLink>
          )
        }
      >
        {id === here ? m.chain_here() : day(received_on)}
      </ChainStep>
    );
  });
}
