import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CampaignView } from "../contract/api.schemas.ts";
import { getListCampaignsQueryKey, listCampaigns } from "../contract/outreach/outreach.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { Tag } from "../parts/Tag.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { CAMPAIGN_LOOKS, CAMPAIGN_STATES } from "./outreachWords.ts";
import { WriteCampaign } from "./WriteCampaign.tsx";

/** Campaigns: mails to many, the latest first. */
export function ListCampaigns() {
  const { may } = useSession();
  const navigate = useNavigate();
  const [writing, setWriting] = useState(false);
  const pages = usePages<CampaignView>(getListCampaignsQueryKey(), (cursor, signal) =>
    listCampaigns(cursor ? { cursor } : {}, { signal }),
  );
  const open = (row: CampaignView) =>
    void navigate({ to: "/outreach/campaigns/$campaignId", params: { campaignId: row.id } });
  const cursor = useRowCursor(pages.rows?.length ?? 0, (at) => {
    const row = pages.rows?.[at];
    if (row) open(row);
  });
  const write = (
    <Button look="pri" icon="plus" onPress={() => setWriting(true)}>
      {m.out_write()}
    </Button>
  );
  return (
    <>
      <PageHead
        title={m.nav_campaigns()}
        sub={<span>{m.out_campaigns_note()}</span>}
        actions={may("write_campaign") ? write : undefined}
      />
      <ReadingList
        label={m.nav_campaigns()}
        pages={pages}
        columns={columns()}
        cursor={cursor}
        card={(row) => <Card row={row} />}
        empty={<StateCard icon="mail" title={m.out_no_campaigns()} />}
      />
      {writing ? <WriteCampaign onWritten={open} onClose={() => setWriting(false)} /> : null}
    </>
  );
}

function columns(): Column<CampaignView>[] {
  return [
    { head: m.out_campaign(), cell: (row) => <Name row={row} /> },
    { head: m.out_segment(), cell: (row) => row.segment },
    { head: m.state(), cell: (row) => <State row={row} /> },
    { head: m.out_made_at(), className: "nw num", cell: (row) => moment(row.made_at) },
  ];
}

function Name({ row }: { row: CampaignView }) {
  return (
    <Link to="/outreach/campaigns/$campaignId" params={{ campaignId: row.id }}>
      {row.name}
    </Link>
  );
}

function State({ row }: { row: CampaignView }) {
  return <Tag {...CAMPAIGN_LOOKS[row.state]} word={CAMPAIGN_STATES[row.state]()} />;
}

function Card({ row }: { row: CampaignView }) {
  return (
    <div className="ocard">
      <b>
        <Name row={row} />
      </b>
      <State row={row} />
      <span>{row.segment}</span>
      <span className="muted">{moment(row.made_at)}</span>
    </div>
  );
}
