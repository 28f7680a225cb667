import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView } from "../contract/api.schemas.ts";
import { getListSitesQueryKey, useAddSite } from "../contract/sites/sites.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { SourceFields } from "../SourceFields.tsx";
import { SiteFields } from "./SiteFields.tsx";
import { siteFrom } from "./siteFrom.ts";

/** A new site of a customer. */
export function AddSite({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const adding = useAddSite();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function add(said: FormData): void {
    adding.mutate(
      { customerId: customer.id, data: siteFrom(said), headers: attempt.headers },
      { onSuccess: done },
    );
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListSitesQueryKey() });
    toast(m.site_added());
    onClose();
  }

  return (
    <FormDialog
      title={m.add_site_title()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_site()}
      onClose={onClose}
    >
      <SiteFields />
      <SourceFields />
    </FormDialog>
  );
}
