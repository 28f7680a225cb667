import { useState } from "react";
import type { LegalHoldView, RequestView } from "../contract/api.schemas.ts";
import { useListLegalHolds } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { LiftHold } from "./LiftHold.tsx";
import { classWord } from "./recordClasses.ts";
import { SetHold } from "./SetHold.tsx";

/** What is kept of the person for a named claim, and until when. */
export function LegalHolds({ request, partyId }: { request: RequestView; partyId: string }) {
  const holds = useListLegalHolds({ party_id: partyId });
  const { may } = useSession();
  const [isSetting, begin] = useState(false);
  const items = holds.data?.items ?? [];
  return (
    <Panel
      title={m.hold_title()}
      note={m.hold_note()}
      actions={
        may("set_legal_hold") ? (
          <Button size="sm" onPress={() => begin(true)}>
            {m.hold_set()}
          </Button>
        ) : null
      }
    >
      {items.length === 0 ? <p className="muted">{m.hold_none()}</p> : null}
      <ul className="dsr-items">
        {items.map((hold) => (
          <Hold key={hold.id} hold={hold} request={request} />
        ))}
      </ul>
      {isSetting ? (
        <SetHold request={request} partyId={partyId} onClose={() => begin(false)} />
      ) : null}
    </Panel>
  );
}

function Hold({ hold, request }: { hold: LegalHoldView; request: RequestView }) {
  const { may } = useSession();
  const [isLifting, begin] = useState(false);
  const { claim, lifted_at, lifted_because, number, reason, record_classes, until } = hold;
  return (
    <li>
      <div>
        <b>{`${number} ${claim ?? ""}`}</b>
        <small className="muted">{record_classes.map(classWord).join(", ")}</small>
        <small>{lifted_because ?? reason}</small>
      </div>
      {lifted_at ? (
        <Tag icon="check" word={m.hold_lifted({ day: day(dayOf(lifted_at)) })} />
      ) : (
        <Tag icon="lock" tone="warn" word={m.hold_until({ day: day(until) })} />
      )}
      {lifted_at || !may("lift_legal_hold") ? null : (
        <Button
          size="sm"
          onPress={() => begin(true)}
          aria-label={`${m.hold_lift()}, ${number}`}
        >
          {m.hold_lift()}
        </Button>
      )}
      {isLifting ? (
        <LiftHold request={request} hold={hold} onClose={() => begin(false)} />
      ) : null}
    </li>
  );
}
