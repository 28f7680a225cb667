import {
  useBeginIdentification,
  useGetIdentification,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** Prove who one is, for the request that this code is of; where a provider is there. */
export function IdentifyStrongly({ code }: { code: string }) {
  const offer = useGetIdentification();
  const beginning = useBeginIdentification();
  if (!offer.data?.is_offered) return null;

  function begin(): void {
    beginning.mutate(
      { data: { code } },
      { onSuccess: ({ address }) => location.assign(address) },
    );
  }

  return (
    <div className="stack">
      <p>{m.e_id_lead()}</p>
      <ProblemNote problem={beginning.error} />
      <div>
        <Button icon="shield" onPress={begin} isPending={beginning.isPending}>
          {m.e_id_begin()}
        </Button>
      </div>
    </div>
  );
}
