import { useRouter } from "@tanstack/react-router";
import { useRegisterDevice } from "../../contract/kiosks/kiosks.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
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
    <Dialog isOpen title={m.kiosk_register()} lead={m.kiosk_register_lead()} onClose={onClose}>
      <Form
        onSubmit={register}
        problem={registering.error}
        label={m.kiosk_register()}
        className="dialog-form"
      >
        <div className="body stack">
          <Field
            name="name"
            label={m.kiosk_name()}
            hint={m.kiosk_name_hint()}
            autoFocus
            isRequired
          />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={registering.isPending}>
            {m.kiosk_register()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
