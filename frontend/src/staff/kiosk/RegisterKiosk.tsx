import { useRouter } from "@tanstack/react-router";
import { useRegisterDevice } from "../../contract/kiosks/kiosks.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { leave } from "../../session.ts";
import { keepDevice } from "./device.ts";

/** Make this browser a kiosk. Who registers it is signed out, so that nobody works as them. */
export function RegisterKiosk({ onClose }: { onClose: () => void }) {
  const registering = useRegisterDevice();
  const { history } = useRouter();

  function register(said: FormData): void {
    registering.mutate(
      { data: { name: String(said.get("name")) } },
      {
        onSuccess: ({ device_token }) => {
          keepDevice(device_token);
          void leave().then(() => history.replace("/"));
        },
      },
    );
  }

  return (
    <FormDialog
      title={m.kiosk_register()}
      lead={m.kiosk_register_lead()}
      onSubmit={register}
      problem={registering.error}
      isPending={registering.isPending}
      verb={m.kiosk_register()}
      onClose={onClose}
    >
      <Field
        name="name"
        label={m.kiosk_name()}
        hint={m.kiosk_name_hint()}
        autoFocus
        isRequired
      />
    </FormDialog>
  );
}
