import { Link, type LinkProps } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Icon } from "./Icon.tsx";

interface CrumbsProps {
  above: readonly { readonly link: LinkProps; readonly word: string }[];
  here: string;
}

/** The way up from this page. */
export function Crumbs({ above, here }: CrumbsProps) {
  return (
    <nav className="crumbs" aria-label={m.crumbs()}>
      {above.map(({ link, word }) => (
        <span key={word} className="row">
          <Link {...link}>{word}</Link>
          <Icon name="right" />
        </span>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  );
}
