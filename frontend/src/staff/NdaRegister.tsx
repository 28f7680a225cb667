import { useState } from "react";
import type { SignerView } from "../contract/api.schemas.ts";
import {
  getListNdaSignaturesQueryKey,
  listNdaSignatures,
  useListNdas,
} from "../contract/non-disclosure/non-disclosure.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { usePages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { Editions } from "./Editions.tsx";
import { PublishNda } from "./PublishNda.tsx";
import { SignerCard } from "./SignerCard.tsx";
import { signerColumns } from "./signerColumns.tsx";
import { StaffTabs } from "./StaffTabs.tsx";

/** The editions of the undertaking, and who has signed which. */
export function NdaRegister() {
  const { may } = useSession();
  const [publishing, setPublishing] = useState(false);
  const editions = useListNdas();
  const publish = (
    <Button look="pri" icon="plus" onPress={() => setPublishing(true)}>
      {m.nda_publish()}
    </Button>
  );
  const inForce = editions.data?.items.find((one) => one.valid_from <= todayHere());
  return (
    <>
      <PageHead title={m.nav_staff()} actions={may("publish_nda") ? publish : undefined} />
      <StaffTabs current="/admin/ndas" />
      <Fetched query={editions}>{({ items }) => <Editions editions={items} />}</Fetched>
      <Signers edition={inForce?.edition} />
      {publishing ? <PublishNda onClose={() => setPublishing(false)} /> : null}
    </>
  );
}

function Signers({ edition }: { edition: number | undefined }) {
  const { may, me } = useSession();
  const pages = usePages<SignerView>(getListNdaSignaturesQueryKey(), (cursor, signal) =>
    listNdaSignatures(cursor ? { cursor } : {}, { signal }),
  );
  const keeper = may("register_nda_paper") ? me?.id : undefined;
  return (
    <ReadingList
      label={m.nda_signers()}
      pages={pages}
      columns={signerColumns(edition, keeper)}
      cursor={-1}
      card={(signer) => <SignerCard signer={signer} edition={edition} keeper={keeper} />}
      empty={null}
    />
  );
}
