import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { DealStage, PublicDeal } from "../../contract/api.schemas.ts";
import { getTakeDealFileUrl, useEnterDealRoom } from "../../contract/deal-rooms/deal-rooms.ts";
import { day, moment } from "../../format/dates.ts";
import { saveFile } from "../../http/papers.ts";
import { Refused } from "../../http/problem.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Note } from "../../parts/Note.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { STAGES } from "./dealWords.ts";

const NOT_FOUND = 404;

/** What the other side may fetch from its room, for whoever has the code. */
export function EnterDealRoom() {
  const entering = useEnterDealRoom();
  const [code, keep] = useState("");
  const { error, data: room } = entering;
  const isUnknown = error instanceof Refused && error.status === NOT_FOUND;
  if (room) return <Room room={room} code={code} />;

  function enter(said: FormData): void {
    const given = String(said.get("code")).trim();
    keep(given);
    entering.mutate({ data: { code: given } });
  }

  return (
    <>
      <h1>{m.deal_room()}</h1>
      <p>{m.deal_room_lead()}</p>
      <Form
        onSubmit={enter}
        problem={isUnknown ? null : error}
        className="stack"
        label={m.deal_room()}
      >
        {isUnknown ? (
          <Note tone="bad" role="alert">
            {m.deal_room_wrong()}
          </Note>
        ) : null}
        <Field name="code" label={m.deal_room_code()} autoComplete="off" autoFocus isRequired />
        <Button type="submit" look="pri" size="lg" isPending={entering.isPending}>
          {m.deal_room_enter()}
        </Button>
      </Form>
    </>
  );
}

function Room({ room, code }: { room: PublicDeal; code: string }) {
  return (
    <>
      <h1>{room.title}</h1>
      <p className="muted">{room.number}</p>
      <State room={room} />
      <div className="tbar">
        {room.stages.map((stage) => (
          <Take key={stage} code={code} stage={stage} />
        ))}
      </div>
    </>
  );
}

function State({ room: { revoked_at, closed_on } }: { room: PublicDeal }) {
  if (revoked_at) {
    return <Note tone="bad">{m.deal_room_revoked({ at: moment(revoked_at) })}</Note>;
  }
  return closed_on ? (
    <Note tone="warn">{m.deal_room_controller({ on: day(closed_on) })}</Note>
  ) : (
    <Note tone="info">{m.deal_before_closing()}</Note>
  );
}

function Take({ code, stage }: { code: string; stage: DealStage }) {
  const taking = useMutation({
    mutationFn: () => saveFile(getTakeDealFileUrl(), { code, stage }),
  });
  return (
    <>
      <Button
        look="pri"
        size="lg"
        icon="download"
        isPending={taking.isPending}
        onPress={() => taking.mutate()}
      >
        {m.deal_fetch({ stage: STAGES[stage]() })}
      </Button>
      <ProblemNote problem={taking.error} />
    </>
  );
}
