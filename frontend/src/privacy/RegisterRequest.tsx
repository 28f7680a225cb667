import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { NewRequest, RequestView } from "../contract/api.schemas.ts";
import {
  getListRequestsQueryKey,
  registerRequest,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { day } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { toast } from "../parts/toast.ts";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { LetterBeside } from "./LetterBeside.tsx";
import { RequestFields } from "./RequestFields.tsx";
import { requestFrom } from "./requestFrom.ts";
import { useLetter } from "./useLetter.ts";
import "../styles/privacy.css";

const FORM = "register-request";

/** A request as it came, beside its letter: who, what, how and when. Ctrl+Enter saves. */
export function RegisterRequest() {
  const { label } = useSearch({ from: "/privacy/requests/new" });
  const letter = useLetter(label);
  const attempt = useAttempt();
  const registering = useMutation({
    mutationFn: async (said: NewRequest) =>
      await registerRequest(await letter.keep(said), attempt.headers),
  });
  const unsaved = useUnsaved(FORM, registering.error);
  const tell = useTell();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function register(said: FormData): void {
    registering.mutate(requestFrom(said), {
      onSuccess: (request) => {
        attempt.done();
        tell(request);
        const params = { requestId: request.id };
        unsaved.saved(() => void navigate({ to: "/privacy/requests/$requestId", params }));
      },
    });
  }

  return (
    <>
      <PageHead
        title={m.dsr_new()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/privacy/requests" }, word: m.nav_requests() }]}
            here={m.dsr_new()}
          />
        }
        sub={m.dsr_register_lead()}
        takesFocus={false}
      />
      <div className="dsr-two">
        <LetterBeside letter={letter} />
        <Form id={FORM} onSubmit={register} problem={registering.error} className="form-page">
          <RequestFields letter={letter} />
          <SaveBar word={m.dsr_save()} isPending={registering.isPending} unsaved={unsaved} />
        </Form>
      </div>
    </>
  );
}

function useTell(): (request: RequestView) => void {
  const queries = useQueryClient();
  return ({ number, due_on }) => {
    void queries.invalidateQueries({ queryKey: getListRequestsQueryKey() });
    toast(m.dsr_saved({ number, day: day(due_on) }));
  };
}
