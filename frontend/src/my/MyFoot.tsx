import { useGetMyHome } from "../contract/own-data/own-data.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";

/** Whose pages these are, what they promise, and where one gets help. */
export function MyFoot() {
  const { data: me } = useGetMyHome({ query: { staleTime: Infinity } });
  const house = me?.house[0];
  return (
    <footer className="pub-foot">
      {house && (
        <span>
          {house.name} · {house.business_id}
        </span>
      )}
      <a href="/notice">{m.my_notice()}</a>
      <a href={`/cookies/${languageNow()}`}>{m.my_cookies()}</a>
      <a href={`/accessibility/${languageNow()}`}>{m.my_accessibility()}</a>
      <a href="/contact">{m.contact_title()}</a>
      {house && (
        <span className="pub-foot-service">
          {m.my_foot_service()} ·{" "}
          <a href={`tel:${house.phone.replaceAll(" ", "")}`}>{house.phone}</a>
        </span>
      )}
    </footer>
  );
}
