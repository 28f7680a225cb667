import { getGetMeQueryKey, useMakeRecoveryCodes } from "../contract/my-account/my-account.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { queries } from "../queries.ts";
import { useSession } from "../session.ts";

/** Codes for when the authenticator is lost: how many are left, and ten new ones. */
export function MyRecoveryCodes() {
  const { me } = useSession();
  const making = useMakeRecoveryCodes();

  function done(): void {
    making.reset();
    void queries.invalidateQueries({ queryKey: getGetMeQueryKey() });
  }

  return (
    <Panel
      title={m.recovery_codes()}
      note={m.recovery_codes_left({ count: me?.recovery_codes_left ?? 0 })}
      footer={m.recovery_codes_lead()}
    >
      <ProblemNote problem={making.error} />
      <Button icon="refresh" isPending={making.isPending} onPress={() => making.mutate()}>
        {m.recovery_codes_make()}
      </Button>
      {making.data ? <Codes codes={making.data.codes} onClose={done} /> : null}
    </Panel>
  );
}

function Codes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Dialog isOpen title={m.recovery_codes_shown()} lead={m.recovery_codes_keep()}>
      <div className="body">
        <ol className="mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <footer>
        <Button look="pri" onPress={onClose}>
          {m.recovery_codes_kept()}
        </Button>
      </footer>
    </Dialog>
  );
}
