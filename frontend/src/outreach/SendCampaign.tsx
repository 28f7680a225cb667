import type { CampaignView } from "../contract/api.schemas.ts";
import { getGetCampaignQueryKey, useSendCampaign } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";

interface SendCampaignProps {
  campaign: CampaignView;
  onClose: () => void;
}

/** Ask once more before a campaign leaves. */
export function SendCampaign({ campaign, onClose }: SendCampaignProps) {
  const sending = useSendCampaign();

  function send(): void {
    const headers = { "If-Match": `"${campaign.version}"` };
    sending.mutate({ campaignId: campaign.id, headers }, { onSuccess: begun });
  }

  function begun(): void {
    toast(m.out_begun());
    void queries.invalidateQueries({ queryKey: getGetCampaignQueryKey(campaign.id) });
    onClose();
  }

  return (
    <FormDialog
      alert
      title={m.out_send_title()}
      onSubmit={send}
      problem={sending.error}
      isPending={sending.isPending}
      verb={m.out_send()}
      onClose={onClose}
    >
      <p>{m.out_send_lead()}</p>
    </FormDialog>
  );
}
