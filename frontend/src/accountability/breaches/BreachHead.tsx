import { useState } from "react";
import type { BreachView } from "../../contract/api.schemas.ts";
import { useCloseBreach } from "../../contract/breaches/breaches.ts";
import { moment } from "../../format/dates.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { useSession } from "../../session.ts";
import { BreachState } from "./BreachState.tsx";
import { ChangeBreach } from "./ChangeBreach.tsx";
import { ClockBar } from "./ClockBar.tsx";
import { leftWord } from "./clockLeft.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

/** What happened, when it was noticed, and how much of the 72 hours is left. */
export function BreachHead({ breach }: { breach: BreachView }) {
  const { number, title, noticed_at, registered_at, registrar_name } = breach;
  const registered = m.breach_registered({
    when: moment(registered_at),
    name: registrar_name ?? m.hidden_value(),
  });
  return (
    <>
      <PageHead
        title={title}
        windowTitle={number}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/privacy/breaches" }, word: m.nav_breaches() }]}
            here={number}
          />
        }
        tags={<BreachState breach={breach} />}
        sub={
          <span>
            {number} · {m.breach_noticed_at({ when: moment(noticed_at) })} · {registered}
          </span>
        }
        actions={breach.authority_at ? null : <ClockCard breach={breach} />}
      />
      {breach.closed_at ? null : <Acts breach={breach} />}
    </>
  );
}

function ClockCard({ breach: { noticed_at, due_at } }: { breach: BreachView }) {
  return (
    <div className="due-card" role="group" aria-label={m.breach_clock()}>
      <p>
        <span>{m.breach_72()}</span>
        <b>{leftWord(due_at)}</b>
        <span>{moment(due_at)}</span>
      </p>
      <ClockBar noticedAt={noticed_at} dueAt={due_at} />
      <p>{m.breach_clock_note()}</p>
    </div>
  );
}

function Acts({ breach }: { breach: BreachView }) {
  const { may } = useSession();
  const [isChanging, setChanging] = useState(false);
  const closing = useCloseBreach();
  const attempt = useAttempt();
  const reread = useRereadBreach();

  function close(): void {
    const headers = { ...attempt.headers, "If-Match": `"${breach.version}"` };
    closing.mutate(
      { breachId: breach.id, headers },
      { onSuccess: attempt.done, onSettled: () => void reread(breach.id) },
    );
  }

  if (!may("change_breach")) return null;
  return (
    <>
      <div className="tbar">
        <Button icon="pencil" onPress={() => setChanging(true)}>
          {m.breach_assess()}
        </Button>
        <Button icon="check" isPending={closing.isPending} onPress={close}>
          {m.breach_close()}
        </Button>
      </div>
      <ProblemNote problem={closing.error} />
      {isChanging ? <ChangeBreach breach={breach} onClose={() => setChanging(false)} /> : null}
    </>
  );
}
