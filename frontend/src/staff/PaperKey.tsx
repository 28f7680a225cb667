import { useState } from "react";
import type { SignerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { RegisterPaper } from "./RegisterPaper.tsx";

interface PaperKeyProps {
  signer: SignerView;
  edition: number | undefined;
  /** Who registers papers; nobody registers his own. */
  keeper: string | undefined;
}

/** The key to register what somebody has signed on paper. */
export function PaperKey({ signer, edition, keeper }: PaperKeyProps) {
  const [registering, setRegistering] = useState(false);
  const isOwn = signer.id === keeper;
  if (!keeper || isOwn || signer.left_on || edition === undefined) return null;
  return (
    <>
      <Button
        size="sm"
        aria-label={m.nda_register_paper_of({ name: signer.name ?? m.hidden_value() })}
        onPress={() => setRegistering(true)}
      >
        {m.nda_register_paper()}
      </Button>
      {registering ? (
        <RegisterPaper
          signer={signer}
          edition={edition}
          onClose={() => setRegistering(false)}
        />
      ) : null}
    </>
  );
}
