import { useState } from "react";
import { getPrintWeighTicketUrl } from "../../contract/weigh-tickets/weigh-tickets.ts";
import { kilograms } from "../../format/kilograms.ts";
import { openPaper } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import type { Saved } from "./useSaving.ts";

/** What was saved last, until the next truck is chosen. */
export function News({ saved }: { saved: Saved }) {
  if (saved.kind === "first") {
    const { plate, first_kg } = saved.visit;
    return (
      <p className="k-msg ok" role="status">
        <Icon name="check" />
        {m.kiosk_saved_first({ plate: plate ?? "–", kilograms: kilograms(first_kg) })}
      </p>
    );
  }
  const { id, number, net_kg, plate, state } = saved.ticket;
  return (
    <section className="k-saved" aria-label={m.kiosk_saved_ticket({ number })}>
      <p role="status">
        <b>
          <Icon name="check" /> {m.kiosk_saved_ticket({ number })}
        </b>
        <span className="num">{[plate, kilograms(net_kg)].filter(Boolean).join(" · ")}</span>
        {state === "awaiting_approval" ? <span>{m.kiosk_saved_awaits()}</span> : null}
      </p>
      <OpenKey ticketId={id} />
    </section>
  );
}

function OpenKey({ ticketId }: { ticketId: string }) {
  const [problem, setProblem] = useState<Error | null>(null);

  function open(): void {
    setProblem(null);
    openPaper(getPrintWeighTicketUrl(ticketId)).catch(setProblem);
  }

  return (
    <>
      <button type="button" className="k-do" onClick={open}>
        <Icon name="ticket" />
        {m.kiosk_open_ticket()}
      </button>
      <ProblemNote problem={problem} />
    </>
  );
}
