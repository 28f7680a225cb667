import type { Extension, ItemView, RequestView } from "../contract/api.schemas.ts";
import { useExtendItem } from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { EXTENSIONS } from "./itemWords.ts";
import { useItemAct } from "./useItemAct.ts";

interface ExtendProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** Two months more, once, with the reason the person was told. */
export function ExtendItem({ request, item, onClose }: ExtendProps) {
  const extending = useExtendItem();
  const act = useItemAct(request);

  function extend(said: FormData): void {
    const data = {
      extension: said.get("extension") as Extension,
      told: String(said.get("told") ?? ""),
    };
    extending.mutate(
      { requestItemId: item.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_extended(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_extend()}
      lead={m.dsr_extend_lead()}
      onSubmit={extend}
      problem={extending.error}
      isPending={extending.isPending}
      verb={m.dsr_extend()}
      onClose={onClose}
    >
      <Choice
        name="extension"
        label={m.dsr_extension_why()}
        options={optionsOf(EXTENSIONS)}
        isRequired
      />
      <Field name="told" label={m.dsr_extension_told()} rows={3} isRequired />
    </FormDialog>
  );
}
