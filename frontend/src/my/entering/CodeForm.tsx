import { useEnterByCode } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Note } from "../../parts/Note.tsx";
import { arrive } from "./arrive.ts";

/** The code out of the mail: it opens a look of half an hour. */
export function CodeForm({ email }: { email: string }) {
  const entering = useEnterByCode();

  function enter(said: FormData): void {
    const data = { email, code: String(said.get("code")) };
    entering.mutate({ data }, { onSuccess: arrive });
  }

  return (
    <Form onSubmit={enter} problem={entering.error} className="otp" label={m.own_code()}>
      <Note tone="info" role="status">
        {m.own_code_sent()}
      </Note>
      <Field
        name="code"
        label={m.own_code()}
        className="field code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        isRequired
      />
      <Button type="submit" look="pri" size="lg" isPending={entering.isPending}>
        {m.own_enter()}
      </Button>
    </Form>
  );
}
