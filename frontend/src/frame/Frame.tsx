import { Outlet } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Dialog } from "react-aria-components/Dialog";
import { useLanguage } from "../format/useLanguage.ts";
import { JobPanel } from "../jobs/JobPanel.tsx";
import { m } from "../paraglide/messages.js";
import { SearchBox } from "../search/SearchBox.tsx";
import { useSession } from "../session.ts";
import { NdaRenewal } from "../staff/NdaRenewal.tsx";
import { SignNda } from "../staff/SignNda.tsx";
import { Rail } from "./Rail.tsx";
import { Silence } from "./Silence.tsx";
import { TopBar } from "./TopBar.tsx";

/** The frame around every screen of the staff. */
export function Frame() {
  useLanguage();
  const { me } = useSession();
  const mayWork = me?.nda.in_force ?? true;
  const [menu, setMenu] = useState(false);
  const [search, setSearch] = useState(false);
  useSearchKey(() => setSearch(true));
  return (
    <>
      <a className="skip" href="#main">
        {m.skip_to_content()}
      </a>
      <TopBar onMenu={() => setMenu(true)} onSearch={() => setSearch(true)} />
      <Silence />
      <div className="shell">
        <Rail />
        <main className="main" id="main">
          <NdaRenewal />
          {mayWork ? <Outlet /> : <SignNda />}
        </main>
      </div>
      <Drawer isOpen={menu} onClose={() => setMenu(false)} />
      {search ? <SearchBox onClose={() => setSearch(false)} /> : null}
      <JobPanel />
    </>
  );
}

/** The rail where there is no room for it. */
function Drawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalOverlay
      className="scrim drawer"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
    >
      <Modal>
        <Dialog aria-label={m.main_menu()}>
          <Rail onGo={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Ctrl-K opens the search from anywhere, fields included. */
function useSearchKey(open: () => void): void {
  const { may } = useSession();
  const allowed = may("search_customers");
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || !allowed)
        return;
      event.preventDefault();
      open();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
