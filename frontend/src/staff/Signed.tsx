import type { SignerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

interface SignedProps {
  signer: SignerView;
  /** The edition that everybody signs now. */
  edition: number | undefined;
}

/** What somebody has signed last, and what is not signed yet. */
export function Signed({ signer, edition }: SignedProps) {
  const last = signer.signatures.at(-1);
  const isBehind = edition !== undefined && (last?.edition ?? 0) < edition;
  return (
    <>
      {last
        ? m.nda_signed_edition({
            edition: last.edition,
            day: day(last.paper_signed_on ?? last.signed_at),
          })
        : null}{" "}
      {last?.paper_place ? (
        <span className="muted small">{m.nda_signed_paper({ place: last.paper_place })}</span>
      ) : null}{" "}
      {isBehind ? <span className="muted small">{m.nda_not_signed({ edition })}</span> : null}
    </>
  );
}
