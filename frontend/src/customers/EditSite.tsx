import { useQueryClient } from "@tanstack/react-query";
import type { SiteView } from "../contract/api.schemas.ts";
import { getListSitesQueryKey, useChangeSite } from "../contract/sites/sites.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { SourceFields } from "../SourceFields.tsx";
import { SiteFields } from "./SiteFields.tsx";
import { siteChanges } from "./siteFrom.ts";

/** Correct a site, on somebody's word; what stays as it was keeps its own source. */
export function EditSite({ site, onClose }: { site: SiteView; onClose: () => void }) {
  const changing = useChangeSite();
  const queries = useQueryClient();

  function change(said: FormData): void {
    const headers = { "If-Match": `"${site.version}"` };
    const data = siteChanges(said, site);
    changing.mutate({ siteId: site.id, data, headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getListSitesQueryKey() });
    toast(m.site_changed());
    onClose();
  }

  return (
    <FormDialog
      title={m.edit_site_title({ code: site.code ?? "" })}
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.save_site()}
      onClose={onClose}
    >
      <SiteFields shown={site} />
      <SourceFields />
    </FormDialog>
  );
}
