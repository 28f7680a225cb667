import { useState } from "react";
import type { BreachView, Touching } from "../../contract/api.schemas.ts";
import { useListTouched } from "../../contract/breaches/breaches.ts";
import { useListRecipients } from "../../contract/disclosure/disclosure.ts";
import { useListGrants } from "../../contract/staff/staff.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { MomentField } from "../MomentField.tsx";
import { momentFrom } from "../words.ts";
import { TouchedList } from "./TouchedList.tsx";
import { useRereadBreach } from "./useRereadBreach.ts";

const MOST = 200;

interface FindTouchedProps {
  breach: BreachView;
  onClose: () => void;
}

/** Whom somebody who works here, or a recipient, had to do with: looked at, then listed. */
export function FindTouched({ breach, onClose }: FindTouchedProps) {
  const [asked, ask] = useState<Touching>();
  const adding = useListTouched();
  const attempt = useAttempt();
  const reread = useRereadBreach();
  const actors = useActors();

  function submit(said: FormData): void {
    const [kind, id] = String(said.get("actor")).split(":");
    const touching = {
      ...(kind === "staff" ? { caller_id: id ?? "" } : { recipient_id: id ?? "" }),
      since: momentFrom(said, "since") ?? "",
      until: momentFrom(said, "until") ?? "",
    };
    if (JSON.stringify(touching) !== JSON.stringify(asked)) return ask(touching);
    return adding.mutate(
      { breachId: breach.id, data: touching, headers: attempt.headers },
      { onSuccess: ({ added }) => done(added) },
    );
  }

  function done(added: number): void {
    attempt.done();
    toast(m.breach_listed({ count: added }));
    void reread(breach.id);
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_find()}
      lead={m.breach_find_lead()}
      wide
      onSubmit={submit}
      problem={adding.error}
      isPending={adding.isPending}
      verb={asked ? m.breach_list_them() : m.breach_look()}
      onClose={onClose}
    >
      <Choice name="actor" label={m.breach_actor()} options={actors} isRequired />
      <MomentField
        name="since"
        label={m.breach_since()}
        at={breach.began_at ?? breach.noticed_at}
        isRequired
      />
      <MomentField name="until" label={m.breach_until()} at={breach.noticed_at} isRequired />
      {asked ? <TouchedList asked={asked} /> : null}
    </FormDialog>
  );
}

/** Everybody who holds a role here, and every recipient. */
function useActors() {
  const grants = useListGrants({ limit: MOST });
  const recipients = useListRecipients({ limit: MOST });
  const staff = new Map(
    (grants.data?.items ?? []).map((each) => [each.account_id, each.name ?? ""]),
  );
  return [
    ...[...staff].map(([id, name]) => ({ value: `staff:${id}`, word: name })),
    ...(recipients.data?.items ?? []).map(({ id, name }) => ({
      value: `recipient:${id}`,
      word: m.breach_recipient({ name }),
    })),
  ];
}
