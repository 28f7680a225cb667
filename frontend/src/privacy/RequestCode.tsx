import { useState } from "react";
import type { RequestView } from "../contract/api.schemas.ts";
import { useGetRequestCode } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";

/** The code that the person is told in the first answer, to follow the request with. */
export function RequestCode({ request }: { request: RequestView }) {
  const { may } = useSession();
  const [isShown, show] = useState(false);
  const code = useGetRequestCode(request.id, { query: { enabled: isShown } });
  if (!may("get_request_code")) return null;
  return (
    <span className="row-keys">
      <span className="small muted">{m.dsr_code_lead()}</span>
      {code.data ? (
        <b className="mono">{code.data.code}</b>
      ) : (
        <Button size="sm" onPress={() => show(true)} isPending={code.isFetching}>
          {m.dsr_code_show()}
        </Button>
      )}
    </span>
  );
}
