import type { CampaignView } from "../contract/api.schemas.ts";
import { getListCampaignsQueryKey, useWriteCampaign } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";
import { SegmentChoice } from "./SegmentChoice.tsx";

interface WriteCampaignProps {
  onWritten: (campaign: CampaignView) => void;
  onClose: () => void;
}

/** Begin a campaign: what it is called, and whom it is for. The words come after. */
export function WriteCampaign({ onWritten, onClose }: WriteCampaignProps) {
  const writing = useWriteCampaign();

  function write(said: FormData): void {
    const data = { name: String(said.get("name")), segment_id: String(said.get("segment_id")) };
    writing.mutate({ data }, { onSuccess: done });
  }

  function done(campaign: CampaignView): void {
    void queries.invalidateQueries({ queryKey: getListCampaignsQueryKey() });
    onWritten(campaign);
  }

  return (
    <FormDialog
      title={m.out_write()}
      onSubmit={write}
      problem={writing.error}
      isPending={writing.isPending}
      verb={m.out_begin()}
      onClose={onClose}
    >
      <Field name="name" label={m.out_campaign_name()} isRequired autoFocus />
      <SegmentChoice />
    </FormDialog>
  );
}
