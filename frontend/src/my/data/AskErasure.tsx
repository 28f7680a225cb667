import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAskMyself } from "../../contract/own-data/own-data.ts";
import { languageNow } from "../../format/language.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { came } from "./came.ts";

/** Ask for erasure of it all; what stays, and why, is on the page below. */
export function AskErasure() {
  const [isAsking, setAsking] = useState(false);
  const asking = useAskMyself();
  const navigate = useNavigate();

  function ask(): void {
    const data = { kind: "erase", language: languageNow() } as const;
    asking.mutate(
      { data },
      {
        onSuccess: async (view) => {
          setAsking(false);
          toast(came(view));
          await navigate({ to: "/my/requests" });
        },
      },
    );
  }

  return (
    <>
      <Button look="bad" icon="trash" onPress={() => setAsking(true)}>
        {m.my_erase()}
      </Button>
      {isAsking ? (
        <FormDialog
          title={m.my_erase()}
          lead={m.my_erase_lead()}
          alert
          onSubmit={ask}
          problem={asking.error}
          isPending={asking.isPending}
          verb={m.my_erase_send()}
          look="bad"
          onClose={() => setAsking(false)}
        >
          <p>{m.my_erase_note()}</p>
        </FormDialog>
      ) : null}
    </>
  );
}
