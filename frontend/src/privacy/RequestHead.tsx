import type { RequestView } from "../contract/api.schemas.ts";
import { day, moment, shortDay, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { daysLeftWord } from "./deadline.ts";
import { DueBar } from "./DueBar.tsx";
import { fullName, isRunning } from "./requestStates.ts";
import { RequestTag } from "./RequestTag.tsx";
import { CHANNELS, METHODS, REQUEST_TITLES } from "./words.ts";

/** Who asks for what, how it came, how they are known, and how much time is left. */
export function RequestHead({ request }: { request: RequestView }) {
  const { name, number, state } = request;
  return (
    <PageHead
      title={m.dsr_headline({ title: titleOf(request), name: fullName(name) })}
      windowTitle={m.dsr_numbered({ number })}
      crumbs={
        <Crumbs
          above={[{ link: { to: "/privacy/requests" }, word: m.nav_requests() }]}
          here={number}
        />
      }
      tags={<RequestTag state={state} />}
      sub={<span>{told(request)}</span>}
      actions={isRunning(state) ? <DueCard request={request} /> : null}
    />
  );
}

function titleOf({ items }: RequestView): string {
  const [first] = items;
  if (items.length === 1 && first) return REQUEST_TITLES[first.kind]();
  return m.dsr_title_several({ count: items.length });
}

function told(request: RequestView): string {
  const { channel, identity_at, identity_method, number, received_on } = request;
  return [
    number,
    m.dsr_came({ day: day(received_on), channel: CHANNELS[channel]() }),
    m.dsr_registered({ when: moment(request.registered_at) }),
    identity_at && identity_method
      ? m.dsr_known({ day: day(identity_at), method: METHODS[identity_method]().toLowerCase() })
      : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

function DueCard({ request }: { request: RequestView }) {
  const { due_on, received_on } = request;
  return (
    <div className="due-card" role="group" aria-label={m.dsr_due()}>
      <p>
        <span>{shortDay(received_on)}</span>
        <b>{daysLeftWord(due_on, todayHere())}</b>
        <span>{day(due_on)}</span>
      </p>
      <DueBar receivedOn={received_on} dueOn={due_on} />
      <p>{m.dsr_extension({ day: shortDay(due_on) })}</p>
    </div>
  );
}
