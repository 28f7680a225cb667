import { useState } from "react";
import type { CustomerView, OutletView, ReachView } from "../contract/api.schemas.ts";
import { useGetReach } from "../contract/consents/consents.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { AskConsent } from "./AskConsent.tsx";
import { ConsentHistory } from "./ConsentHistory.tsx";
import { NoteObjection } from "./NoteObjection.tsx";
import { EXCLUSIONS, OUTLETS } from "./outreachWords.ts";
import { RecordConsent } from "./RecordConsent.tsx";

type Act = "object" | "ask" | "record" | "history";

/** What a customer may be told unasked today; a no is written down with one press. */
export function ConsentPanel({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const sees = may("get_reach");
  const reach = useGetReach(customer.party_id, { query: { enabled: sees } });
  const [act, setAct] = useState<Act>();
  if (!sees || !reach.data) return null;
  const close = () => setAct(undefined);
  return (
    <Panel title={m.out_panel()} footer={<Keys choose={setAct} />}>
      <Outlets reach={reach.data} />
      {act === "object" ? <NoteObjection customer={customer} onClose={close} /> : null}
      {act === "ask" ? <AskConsent customer={customer} onClose={close} /> : null}
      {act === "record" ? <RecordConsent customer={customer} onClose={close} /> : null}
      {act === "history" ? <ConsentHistory customer={customer} onClose={close} /> : null}
    </Panel>
  );
}

function Outlets({ reach }: { reach: ReachView }) {
  return (
    <dl className="kv">
      {reach.outlets.map((one) => (
        <div className="term" key={one.outlet}>
          <dt>{OUTLETS[one.outlet]()}</dt>
          <dd>
            <May outlet={one} />
          </dd>
        </div>
      ))}
      {reach.asked.length > 0 ? (
        <div className="term">
          <dt>{m.out_asked()}</dt>
          <dd>{m.out_asked_waits()}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function May({ outlet: { may, because } }: { outlet: OutletView }) {
  if (may) return <Tag icon="okc" tone="ok" word={m.out_may()} />;
  return <Tag icon="ban" word={because ? EXCLUSIONS[because]() : m.out_may_not()} />;
}

function Keys({ choose }: { choose: (act: Act) => void }) {
  const { may } = useSession();
  return (
    <span className="acts">
      {may("note_objection") ? (
        <Button size="sm" icon="ban" onPress={() => choose("object")}>
          {m.out_object()}
        </Button>
      ) : null}
      {may("request_consent") ? (
        <Button size="sm" icon="mail" onPress={() => choose("ask")}>
          {m.out_ask()}
        </Button>
      ) : null}
      {may("record_consent") ? (
        <Button size="sm" icon="plus" onPress={() => choose("record")}>
          {m.out_record()}
        </Button>
      ) : null}
      <Button size="sm" icon="clock" onPress={() => choose("history")}>
        {m.out_history()}
      </Button>
    </span>
  );
}
