import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DealRow } from "../../contract/api.schemas.ts";
import { getListDealsQueryKey, listDeals } from "../../contract/deal-rooms/deal-rooms.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useKeys } from "../../parts/keys.ts";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import type { Column } from "../../parts/ReadingTable.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { STAGES } from "./dealWords.ts";
import { OpenDeal } from "./OpenDeal.tsx";

/** The deal rooms of company sales: to whom, and how far each is open. */
export function ListDeals() {
  const pages = usePages<DealRow>(getListDealsQueryKey(), (cursor, signal) =>
    listDeals(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <>
      <PageHead
        title={m.nav_deals()}
        sub={<span>{m.deal_note()}</span>}
        actions={<OpenKey />}
      />
      <ReadingList
        label={m.nav_deals()}
        pages={pages}
        columns={columns()}
        cursor={-1}
        card={(row) => <DealCard row={row} />}
        empty={<StateCard icon="lock" title={m.deal_none()} />}
      />
    </>
  );
}

function columns(): Column<DealRow>[] {
  return [
    {
      head: m.deal(),
      cell: (row) => (
        <Link to="/privacy/deals/$dealId" params={{ dealId: row.id }}>
          {row.number} {row.title}
        </Link>
      ),
    },
    { head: m.deal_other(), cell: (row) => row.recipient },
    { head: m.deal_stage(), cell: (row) => <Stage row={row} /> },
    {
      head: m.deal_closed_on(),
      className: "nw",
      cell: (row) => (row.closed_on && row.stage === "full" ? day(row.closed_on) : "–"),
    },
  ];
}

/** How far a room is open, or that it is closed for good. */
export function Stage({ row }: { row: DealRow }) {
  if (row.revoked_at) return <Tag icon="ban" tone="bad" word={m.deal_revoked()} />;
  return (
    <>
      <Tag icon="lock" word={STAGES[row.stage]()} />{" "}
      {row.proposed ? (
        <Tag icon="hand" tone="warn" word={m.deal_waits({ stage: STAGES[row.proposed]() })} />
      ) : null}
    </>
  );
}

function DealCard({ row }: { row: DealRow }) {
  return (
    <Link to="/privacy/deals/$dealId" params={{ dealId: row.id }} className="ocard staff-card">
      <b>{row.title}</b>
      <Stage row={row} />
      <span className="muted">{row.recipient}</span>
    </Link>
  );
}

function OpenKey() {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const begin = may("open_deal") ? () => setOpen(true) : undefined;
  useKeys({ n: begin });
  if (!begin) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={begin}>
        {m.deal_open()}
      </Button>
      {isOpen ? <OpenDeal onClose={() => setOpen(false)} /> : null}
    </>
  );
}
