import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { CampaignView } from "../contract/api.schemas.ts";
import { useGetCampaign } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { CampaignRuns } from "./CampaignRuns.tsx";
import { CampaignText } from "./CampaignText.tsx";
import { CAMPAIGN_LOOKS, CAMPAIGN_STATES } from "./outreachWords.ts";
import { ReachPanel } from "./ReachPanel.tsx";
import { SendCampaign } from "./SendCampaign.tsx";

/** One campaign: what it says, whom it would reach, and whom it has reached, by numbers. */
export function ShowCampaign() {
  const { campaignId } = useParams({ from: "/outreach/campaigns/$campaignId" });
  const campaign = useGetCampaign(campaignId, {
    query: { refetchInterval: (query) => (isGoing(query.state.data) ? 2000 : false) },
  });
  return (
    <Fetched query={campaign} rows={8}>
      {(shown) => (
        <>
          <Head campaign={shown} />
          {shown.state === "draft" ? (
            <ReachPanel segmentId={shown.segment_id} outlet="email" />
          ) : (
            <CampaignRuns campaign={shown} />
          )}
          <CampaignText key={shown.version} campaign={shown} />
        </>
      )}
    </Fetched>
  );
}

function Head({ campaign }: { campaign: CampaignView }) {
  const { may } = useSession();
  const [sending, setSending] = useState(false);
  const isDraft = campaign.state === "draft";
  const send = (
    <Button
      look="pri"
      icon="out"
      isDisabled={!campaign.subject_fi || !campaign.text_fi}
      onPress={() => setSending(true)}
    >
      {m.out_send()}
    </Button>
  );
  return (
    <>
      <PageHead
        title={campaign.name}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/outreach/campaigns" }, word: m.nav_campaigns() }]}
            here={campaign.name}
          />
        }
        tags={
          <Tag {...CAMPAIGN_LOOKS[campaign.state]} word={CAMPAIGN_STATES[campaign.state]()} />
        }
        sub={<span>{m.out_for_segment({ segment: campaign.segment })}</span>}
        actions={isDraft && may("send_campaign") ? send : undefined}
      />
      {sending ? <SendCampaign campaign={campaign} onClose={() => setSending(false)} /> : null}
    </>
  );
}

function isGoing(campaign: CampaignView | undefined): boolean {
  return campaign?.state === "sending";
}
