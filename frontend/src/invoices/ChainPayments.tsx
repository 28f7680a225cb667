import { Link } from "@tanstack/react-router";
import type { Trail } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { ChainStep } from "./ChainStep.tsx";

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
            <Link to="/payments/$paymentId" params={{ paymentId: id }}>
              {word}
            </Link>
          )
        }
      >
        {id === here ? m.chain_here() : day(received_on)}
      </ChainStep>
    );
  });
}
