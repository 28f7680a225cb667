import { useGetNda, useSignNda } from "../contract/non-disclosure/non-disclosure.ts";
import type { NdaView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { queries } from "../queries.ts";
import { keepMe } from "../session.ts";

/** In place of personal data, for everybody, until the undertaking is signed. */
export function SignNda() {
  const nda = useGetNda();
  return (
    <>
      <PageHead title={m.state_nda()} />
      <Fetched query={nda}>{(text) => <Undertaking nda={text} />}</Fetched>
    </>
  );
}

/** The text as it is kept: a line that begins with # is a heading. */
function Text({ text }: { text: string }) {
  const parts = text.split(/^# *(.*)$/m);
  return (
    <div className="nda">
      {parts.map((part, index) =>
        index % 2 === 1 ? <h3 key={part}>{part}</h3> : <p key={part}>{part.trim()}</p>,
      )}
    </div>
  );
}

function Undertaking({ nda }: { nda: NdaView }) {
  const signing = useSignNda();

  function sign(said: FormData): void {
    const data = { edition: nda.edition, name: String(said.get("name")) };
    signing.mutate(
      { data },
      {
        onSuccess: (me) => {
          keepMe(me);
          void queries.invalidateQueries();
        },
      },
    );
  }

  return (
    <Panel
      title={m.nda_edition({ edition: nda.edition, day: day(nda.valid_from) })}
      footer={m.state_nda_detail()}
    >
      <Text text={nda.text} />
      <Form onSubmit={sign} problem={signing.error} className="otp" label={m.state_nda()}>
        <Field name="name" label={m.nda_name()} hint={m.nda_name_hint()} isRequired />
        <Button type="submit" look="pri" isPending={signing.isPending}>
          {m.nda_sign()}
        </Button>
      </Form>
    </Panel>
  );
}
