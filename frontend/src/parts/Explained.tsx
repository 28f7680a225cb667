import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { OverlayArrow, Popover } from "react-aria-components/Popover";
import { m } from "../paraglide/messages.js";
import { Icon, type IconName } from "./Icon.tsx";

interface ExplainedProps {
  icon: IconName;
  word: string;
  /** What the word is about, for those who do not see the value beside it. */
  label: string;
  title: string;
  children: (close: () => void) => ReactNode;
}

/** A dotted word that explains the value before it: a popover, on phones a sheet. */
export function Explained({ icon, word, label, title, children }: ExplainedProps) {
  return (
    <DialogTrigger>
      <Button className="src" aria-label={label}>
        <Icon name={icon} />
        {word}
      </Button>
      <Popover className="pop prov" placement="bottom start" offset={10}>
        <OverlayArrow className="prov-arrow">
          <svg viewBox="0 0 16 9" aria-hidden="true">
            <path d="M8 0 16 9H0z" />
          </svg>
        </OverlayArrow>
        <Dialog className="prov-in">
          {({ close }) => (
            <>
              <div className="prov-head">
                <Heading slot="title" level={3}>
                  {title}
                </Heading>
                <Button className="close" aria-label={m.close()} onPress={close}>
                  <Icon name="close" />
                </Button>
              </div>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
