import type { SignerView } from "../contract/api.schemas.ts";
import {
  getListNdaSignaturesQueryKey,
  useRegisterNdaPaper,
} from "../contract/non-disclosure/non-disclosure.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { queries } from "../queries.ts";

interface RegisterPaperProps {
  signer: SignerView;
  edition: number;
  onClose: () => void;
}

/** What somebody has signed on paper: when, and where the paper lies. */
export function RegisterPaper({ signer, edition, onClose }: RegisterPaperProps) {
  const registering = useRegisterNdaPaper();
  const name = signer.name ?? m.hidden_value();

  function register(said: FormData): void {
    const data = {
      edition,
      signed_on: String(said.get(understoodAs("signed_on"))),
      place: String(said.get("place")),
    };
    registering.mutate({ accountId: signer.id, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.nda_paper_registered());
    void queries.invalidateQueries({ queryKey: getListNdaSignaturesQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.nda_register_paper()}
      lead={m.nda_paper_lead({ name })}
      onSubmit={register}
      problem={registering.error}
      isPending={registering.isPending}
      verb={m.nda_register_paper()}
      onClose={onClose}
    >
      <DayField name="signed_on" label={m.nda_paper_signed_on()} isPast isRequired />
      <Field
        name="place"
        label={m.nda_paper_place()}
        hint={m.nda_paper_place_hint()}
        isRequired
      />
    </FormDialog>
  );
}
