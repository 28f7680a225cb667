import { useParams } from "@tanstack/react-router";
import type { DealFileRow, DealView } from "../../contract/api.schemas.ts";
import { useGetDeal } from "../../contract/deal-rooms/deal-rooms.ts";
import { day, moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { Note } from "../../parts/Note.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { DealActs } from "./DealActs.tsx";
import { STAGES } from "./dealWords.ts";
import { Stage } from "./ListDeals.tsx";
import "../../styles/accountability.css";

/** One room: how far it is open, what can be fetched, and who fetched what. */
export function ShowDeal() {
  const { dealId } = useParams({ from: "/privacy/deals/$dealId" });
  const deal = useGetDeal(dealId);
  return (
    <Fetched query={deal} rows={6}>
      {(shown) => (
        <>
          <PageHead
            title={shown.title}
            windowTitle={shown.number}
            crumbs={
              <Crumbs
                above={[{ link: { to: "/privacy/deals" }, word: m.nav_deals() }]}
                here={shown.number}
              />
            }
            tags={<Stage row={shown} />}
            sub={<span>{m.deal_sub({ number: shown.number, name: shown.recipient })}</span>}
          />
          <State deal={shown} />
          <DealActs deal={shown} />
          <Facts deal={shown} />
          <Files deal={shown} />
        </>
      )}
    </Fetched>
  );
}

function State({ deal }: { deal: DealView }) {
  if (deal.revoked_at) {
    return (
      <Note tone="bad">{m.deal_revoked_why({ because: deal.revoked_because ?? "" })}</Note>
    );
  }
  return deal.stage === "full" && deal.closed_on ? (
    <Note tone="ok">{m.deal_after_closing()}</Note>
  ) : (
    <Note tone="info">{m.deal_before_closing()}</Note>
  );
}

function Facts({ deal }: { deal: DealView }) {
  return (
    <KeyFacts
      facts={[
        { label: m.deal_nda_on(), figure: day(deal.nda_on) },
        { label: m.deal_opened(), figure: moment(deal.opened_at) },
        { label: m.deal_closed_on(), figure: closing(deal) },
        { label: m.deal_informed(), figure: informing(deal) },
      ]}
    />
  );
}

/** When the sale was closed; a proposed day is not one yet. */
function closing({ closed_on, stage }: DealView): string {
  return closed_on && stage === "full" ? day(closed_on) : "–";
}

/** When people were told of their new controller, or that they are to be. */
function informing({ informed_on, informed_how, stage }: DealView): string {
  if (informed_on) return `${day(informed_on)} ${informed_how ?? ""}`;
  return stage === "full" ? m.deal_informed_owed() : "–";
}

function Files({ deal }: { deal: DealView }) {
  return (
    <Panel title={m.deal_log()} note={m.deal_log_note()} bare>
      {deal.files.length === 0 ? <p className="body muted">{m.deal_nothing()}</p> : null}
      {deal.files.length > 0 ? (
        <ReadingTable label={m.deal_log()} columns={columns()} rows={deal.files} isFocusable />
      ) : null}
    </Panel>
  );
}

function byWhom({ is_by_buyer, fetcher_name }: DealFileRow): string {
  return is_by_buyer ? m.deal_by_buyer() : (fetcher_name ?? m.hidden_value());
}

function columns(): Column<DealFileRow>[] {
  return [
    { head: m.deal_fetched(), className: "nw", cell: (row) => moment(row.fetched_at) },
    { head: m.deal_by(), cell: (row) => byWhom(row) },
    { head: m.deal_stage(), cell: (row) => STAGES[row.stage]() },
    { head: m.deal_parties(), className: "r num", cell: (row) => row.parties },
    { head: m.deal_left_out(), className: "r num", cell: (row) => row.left_out },
    { head: m.deal_digest(), className: "mono small", cell: (row) => row.sha256.slice(0, 16) },
  ];
}
