import { useState } from "react";
import type { CannedAnswerView, ThreadView } from "../contract/api.schemas.ts";
import { useAnswerMessage, useListCannedAnswers } from "../contract/messages/messages.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Panel } from "../parts/Panel.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { reread } from "./reread.ts";

const NONE = "-";

/** Answer whoever wrote last, in their language: in own words, or beginning with ready ones. */
export function AnswerForm({ thread }: { thread: ThreadView }) {
  const { may } = useSession();
  const canned = useListCannedAnswers();
  const inTheirs = canned.data?.items.filter(({ language }) => language === thread.language);
  if (!may("answer_message")) return null;
  return <Answer thread={thread} canned={inTheirs ?? []} />;
}

interface AnswerProps {
  thread: ThreadView;
  canned: readonly CannedAnswerView[];
}

function Answer({ thread, canned }: AnswerProps) {
  const answering = useAnswerMessage();
  const attempt = useAttempt();
  const [text, write] = useState("");
  const [name, choose] = useState(NONE);

  function begin(chosen: string): void {
    choose(chosen);
    write(canned.find((one) => one.name === chosen)?.text ?? text);
  }

  async function finish(): Promise<void> {
    attempt.done();
    toast(m.msg_sent());
    await reread(thread.id);
  }

  function send(): void {
    const headers = { ...attempt.headers, "If-Match": `"${thread.version}"` };
    const data = { text, canned: name === NONE ? null : name };
    answering.mutate(
      { messageThreadId: thread.id, data, headers },
      { onSuccess: () => void finish() },
    );
  }

  const ready = canned.map((one) => ({ value: one.name, word: one.title }));
  return (
    <Panel title={m.msg_answer()}>
      <Form
        onSubmit={send}
        problem={answering.error}
        label={m.msg_answer()}
        className="stack answer"
      >
        <Choice
          name="canned"
          label={m.msg_canned()}
          options={[{ value: NONE, word: m.msg_canned_none() }, ...ready]}
          value={name}
          onChange={begin}
        />
        <Field
          name="text"
          label={m.msg_answer()}
          hint={m.msg_answer_hint()}
          rows={8}
          value={text}
          onChange={write}
          isRequired
        />
        <div className="flow">
          <Button type="submit" look="pri" icon="mail" isPending={answering.isPending}>
            {m.msg_send()}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
