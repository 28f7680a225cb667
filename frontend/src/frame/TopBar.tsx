import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { Beam } from "../parts/Brand.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { useSilence } from "../useSilence.ts";
import { Bell } from "./Bell.tsx";
import { LanguageMenu } from "./LanguageMenu.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { PurposeChooser } from "./PurposeChooser.tsx";
import { ThemeKey } from "./ThemeKey.tsx";

interface TopBarProps {
  onMenu: () => void;
  onSearch: () => void;
}

/** What is the same on every screen: the mark, the search, the purpose, the person. */
export function TopBar({ onMenu, onSearch }: TopBarProps) {
  const { may } = useSession();
  return (
    <header className="topbar">
      <button
        type="button"
        className="tb-item menu-btn"
        aria-label={m.open_menu()}
        onClick={onMenu}
      >
        <Icon name="list" />
      </button>
      <Link className="brand" to="/" aria-label="Punnus">
        <Beam />
        <span>Punnus</span>
      </Link>
      {may("search_customers") ? (
        <button type="button" className="omni" onClick={onSearch}>
          <Icon name="search" />
          <span>{m.search_all()}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
      ) : null}
      <PurposeChooser />
      <span className="sp" />
      <Freshness />
      <Bell />
      <ThemeKey />
      <LanguageMenu />
      <PersonMenu />
    </header>
  );
}

/** Whether what stands here is what the server knows. */
function Freshness() {
  const isSilent = useSilence() !== null;
  return (
    <span className="tb-item dim freshness">
      <Icon name={isSilent ? "nonet" : "net"} />
      {isSilent ? m.frame_silent() : m.frame_fresh()}
    </span>
  );
}
