import type { SignerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Access } from "./Access.tsx";
import { PaperKey } from "./PaperKey.tsx";
import { Signed } from "./Signed.tsx";

interface SignerCardProps {
  signer: SignerView;
  edition: number | undefined;
  keeper: string | undefined;
}

/** A signer where there is no room for a table. */
export function SignerCard({ signer, edition, keeper }: SignerCardProps) {
  return (
    <div className="ocard staff-card">
      <b>{signer.name ?? m.hidden_value()}</b>
      <span>
        <Signed signer={signer} edition={edition} />
      </span>
      <span>
        <Access row={signer} />
      </span>
      <PaperKey signer={signer} edition={edition} keeper={keeper} />
    </div>
  );
}
