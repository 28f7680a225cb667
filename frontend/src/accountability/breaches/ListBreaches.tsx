import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { BreachRow } from "../../contract/api.schemas.ts";
import { getListBreachesQueryKey, listBreaches } from "../../contract/breaches/breaches.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useKeys } from "../../parts/keys.ts";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { BreachCard, breachColumns } from "./breachColumns.tsx";
import { RegisterBreach } from "./RegisterBreach.tsx";
import "../../styles/privacy.css";

/** Every breach, told of or not, and how much is left of its 72 hours. */
export function ListBreaches() {
  const { closed } = useSearch({ from: "/privacy/breaches" });
  const navigate = useNavigate();
  const asked = { state: closed ? ("closed" as const) : ("open" as const) };
  const pages = usePages<BreachRow>(getListBreachesQueryKey(asked), (cursor, signal) =>
    listBreaches(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  const options = [
    { value: "open", word: m.breach_open_ones() },
    { value: "closed", word: m.breach_closed_ones() },
  ] as const;
  return (
    <>
      <PageHead
        title={m.nav_breaches()}
        sub={<span>{m.breach_note()}</span>}
        actions={<RegisterKey />}
      />
      <div className="tbar">
        <Segments
          label={m.breach_which()}
          options={options}
          value={closed ? "closed" : "open"}
          onChange={(value) =>
            void navigate({
              to: "/privacy/breaches",
              search: value === "closed" ? { closed: true } : {},
            })
          }
        />
      </div>
      <ReadingList
        label={m.nav_breaches()}
        pages={pages}
        columns={breachColumns()}
        cursor={-1}
        card={(row) => <BreachCard breach={row} />}
        empty={<StateCard icon="shield" title={m.breach_none()} />}
      />
    </>
  );
}

function RegisterKey() {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const begin = may("register_breach") ? () => setOpen(true) : undefined;
  useKeys({ n: begin });
  if (!begin) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={begin}>
        {m.breach_register()}
      </Button>
      {isOpen ? <RegisterBreach onClose={() => setOpen(false)} /> : null}
    </>
  );
}
