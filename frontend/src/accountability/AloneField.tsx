import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { useSession } from "../session.ts";

/** Why one approves what one wrote oneself; of what another wrote nothing is asked. */
export function AloneField({ author }: { author: string | null }) {
  const { me } = useSession();
  if (author !== me?.id) return null;
  return (
    <Field
      name="alone_because"
      label={m.acc_alone()}
      hint={m.acc_alone_hint()}
      rows={2}
      isOptional
    />
  );
}
