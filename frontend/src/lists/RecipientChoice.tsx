import { useState } from "react";
import { useListRecipients } from "../contract/disclosure/disclosure.ts";
import { BASES } from "../disclosure/recipientWords.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { useSession } from "../session.ts";

/** Who is given a list, and what makes that lawful. Whoever sees no recipients takes it along. */
export function RecipientChoice() {
  const { may } = useSession();
  const [chosen, choose] = useState("");
  const sees = may("list_recipients");
  const { data } = useListRecipients({ limit: 200 }, { query: { enabled: sees } });
  if (!sees) return null;
  const others = (data?.items ?? []).filter(({ role }) => role !== "ourselves");
  const options = others.map(({ id, name }) => ({ value: id, word: name }));
  return (
    <>
      <Choice
        name="recipient_id"
        label={m.list_export_for()}
        options={[{ value: "", word: m.recipient_ourselves() }, ...options]}
        value={chosen}
        onChange={choose}
      />
      {chosen ? (
        <Choice
          name="basis"
          label={m.ledger_basis()}
          options={optionsOf(BASES)}
          defaultValue="contract"
          isRequired
        />
      ) : null}
    </>
  );
}
