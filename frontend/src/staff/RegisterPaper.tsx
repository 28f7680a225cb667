import type { SignerView } from "../contract/api.schemas.ts";
import {
  getListNdaSignaturesQueryKey,
  useRegisterNdaPaper,
} from "../contract/non-disclosure/non-disclosure.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog
      isOpen
      title={m.nda_register_paper()}
      lead={m.nda_paper_lead({ name })}
      onClose={onClose}
    >
      <Form
        onSubmit={register}
        problem={registering.error}
        label={m.nda_register_paper()}
        className="dialog-form"
      >
        <div className="body stack">
          <DayField name="signed_on" label={m.nda_paper_signed_on()} isPast isRequired />
          <Field
            name="place"
            label={m.nda_paper_place()}
            hint={m.nda_paper_place_hint()}
            isRequired
          />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={registering.isPending}>
            {m.nda_register_paper()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
