import { Link, Outlet, useNavigate, useRouter } from "@tanstack/react-router";
import { useGetMyHome } from "../contract/own-data/own-data.ts";
import { LanguageMenu } from "../frame/LanguageMenu.tsx";
import { ThemeKey } from "../frame/ThemeKey.tsx";
import { m } from "../paraglide/messages.js";
import { Beam } from "../parts/Brand.tsx";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { leave } from "../session.ts";
import { MyFoot } from "./MyFoot.tsx";
import { MyNav } from "./MyNav.tsx";
import "./my.css";

/** The frame around what a customer sees: no rail, no search, nobody else's name. */
export function MyFrame() {
  return (
    <>
      <a className="skip" href="#main">
        {m.skip_to_content()}
      </a>
      <header className="pub-top">
        <div className="in">
          <Link className="brand" to="/my">
            <Beam />
            <span>Punnus</span>
          </Link>
          <span className="sp" />
          <ThemeKey />
          <LanguageMenu />
          <MyMenu />
        </div>
      </header>
      <MyNav />
      <main className="pub-main" id="main">
        <Outlet />
      </main>
      <MyFoot />
    </>
  );
}

function MyMenu() {
  const { data: me } = useGetMyHome({ query: { staleTime: Infinity } });
  const navigate = useNavigate();
  const { history } = useRouter();

  async function choose(line: string): Promise<void> {
    if (line === "me") return await navigate({ to: "/me" });
    await leave();
    history.replace("/");
  }

  const settings = { id: "me", word: m.my_settings(), icon: "person" } as const;
  return (
    <MenuKey
      label={`${me?.name ?? ""} ${m.my_menu()}`}
      className="tb-item person"
      lines={[
        ...(me?.accounts.length ? [settings] : []),
        { id: "leave", word: m.sign_out(), icon: "out" },
      ]}
      onChoose={(line) => void choose(line)}
    >
      <Icon name="person" />
      <span className="nm">{me?.name}</span>
    </MenuKey>
  );
}
