import type { Channel, ItemView, RequestView } from "../contract/api.schemas.ts";
import { useDeliverItem } from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useItemAct } from "./useItemAct.ts";
import { CHANNELS } from "./words.ts";

interface DeliverProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** By which way an answer went. */
export function DeliverItem({ request, item, onClose }: DeliverProps) {
  const delivering = useDeliverItem();
  const act = useItemAct(request);

  function deliver(said: FormData): void {
    const data = { channel: said.get("channel") as Channel };
    delivering.mutate(
      { requestItemId: item.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_delivered(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_deliver()}
      lead={m.dsr_deliver_lead()}
      onSubmit={deliver}
      problem={delivering.error}
      isPending={delivering.isPending}
      verb={m.dsr_deliver()}
      onClose={onClose}
    >
      <Choice
        name="channel"
        label={m.dsr_delivered_how()}
        options={optionsOf(CHANNELS)}
        defaultValue={request.channel}
        isRequired
      />
    </FormDialog>
  );
}
