import { useState } from "react";
import type { RequestView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { AskRequester } from "./AskRequester.tsx";
import { CorrectionLetter } from "./CorrectionLetter.tsx";
import { ItemLine } from "./ItemLine.tsx";
import { QUESTIONS } from "./itemWords.ts";
import { NoteReply } from "./NoteReply.tsx";
import { RequestCode } from "./RequestCode.tsx";
import { RequestReceipts } from "./RequestReceipts.tsx";

type Act = "ask" | "reply";

/** What is asked, item by item, each with its clock and its answer. */
export function RequestItems({ request }: { request: RequestView }) {
  const { may } = useSession();
  const [act, begin] = useState<Act | null>(null);
  const isOpen = request.items.some(({ decision }) => decision === null);
  const paused = request.pauses.find(({ ended_on }) => ended_on === null);
  const end = (): void => begin(null);
  return (
    <Panel
      title={m.dsr_items()}
      note={m.dsr_items_none_decided()}
      actions={
        <>
          <CorrectionLetter request={request} />
          {may("ask_requester") && isOpen ? (
            <Button size="sm" onPress={() => begin(paused ? "reply" : "ask")}>
              {paused ? m.dsr_reply() : m.dsr_ask()}
            </Button>
          ) : null}
        </>
      }
      footer={<RequestCode request={request} />}
    >
      {paused ? (
        <Note tone="warn" role="status">
          {m.dsr_paused({ day: day(paused.since_on), what: QUESTIONS[paused.what]() })}{" "}
          {paused.question}
        </Note>
      ) : null}
      <ul className="dsr-items">
        {request.items.map((item) => (
          <ItemLine key={item.id} request={request} item={item} />
        ))}
      </ul>
      <RequestReceipts request={request} />
      {act === "ask" ? <AskRequester request={request} onClose={end} /> : null}
      {act === "reply" ? <NoteReply request={request} onClose={end} /> : null}
    </Panel>
  );
}
