import type { Question, RequestView } from "../contract/api.schemas.ts";
import { useAskRequester } from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { QUESTIONS } from "./itemWords.ts";
import { useItemAct } from "./useItemAct.ts";

interface AskProps {
  request: RequestView;
  onClose: () => void;
}

/** A question to whoever asks: the clock stands still until they reply. */
export function AskRequester({ request, onClose }: AskProps) {
  const asking = useAskRequester();
  const act = useItemAct(request);

  function ask(said: FormData): void {
    const data = {
      what: said.get("what") as Question,
      question: String(said.get("question") ?? ""),
    };
    asking.mutate(
      { requestId: request.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_asked(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_ask()}
      lead={m.dsr_ask_lead()}
      onSubmit={ask}
      problem={asking.error}
      isPending={asking.isPending}
      verb={m.dsr_ask()}
      onClose={onClose}
    >
      <Choice
        name="what"
        label={m.dsr_ask_what()}
        options={optionsOf(QUESTIONS)}
        defaultValue={request.state === "received" ? "identity" : "clarification"}
        isRequired
      />
      <Field name="question" label={m.dsr_ask_words()} rows={3} isRequired />
    </FormDialog>
  );
}
