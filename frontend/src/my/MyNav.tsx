import { Link, useLocation, type LinkProps } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";

interface NavLine {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly word: () => string;
}

const LINES: readonly NavLine[] = [
  { to: "/my", word: m.my_home },
  { to: "/my/orders", word: m.my_orders },
  { to: "/my/weigh-tickets", word: m.my_tickets },
  { to: "/my/invoices", word: m.my_invoices },
  { to: "/my/data", word: m.my_own_data },
  { to: "/my/choices", word: m.my_choices_tab },
  { to: "/my/requests", word: m.my_requests },
];

/** The pages of self-service: a row of links, and on a phone a list that opens. */
export function MyNav() {
  const { pathname } = useLocation();
  const here = LINES.find(({ to }) => to === pathname)?.word ?? m.my_pages;
  return (
    <nav className="pub-nav" aria-label={m.main_menu()}>
      <div className="in">
        <div className="beam">
          <Links />
        </div>
        <details key={pathname} className="mob">
          <summary>
            <Icon name="list" />
            <b>{here()}</b>
            <Icon name="down" />
          </summary>
          <Links />
        </details>
      </div>
    </nav>
  );
}

function Links() {
  return LINES.map(({ to, word }) => (
    <Link key={to} to={to} activeOptions={{ exact: true }}>
      {word()}
    </Link>
  ));
}
