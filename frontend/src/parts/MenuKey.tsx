import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type IconName } from "./Icon.tsx";

export interface MenuLine {
  readonly id: string;
  readonly word: string;
  readonly icon?: IconName;
}

interface MenuKeyProps {
  /** The accessible name; it contains the visible words. */
  label: string;
  className: string;
  lines: readonly MenuLine[];
  chosen?: string | undefined;
  onChoose: (id: string) => void;
  children: ReactNode;
}

/** A key that opens a short menu; with `chosen` the menu holds one choice of several. */
export function MenuKey({ label, className, lines, chosen, onChoose, children }: MenuKeyProps) {
  const choosing = chosen !== undefined;
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label}>
        {children}
      </Button>
      <Popover className="pop list-pop" placement="bottom end">
        <Menu
          className="options"
          items={lines}
          selectionMode={choosing ? "single" : "none"}
          selectedKeys={choosing ? [chosen] : []}
          disallowEmptySelection={choosing}
          onAction={(key) => onChoose(String(key))}
        >
          {(line) => (
            <MenuItem id={line.id} textValue={line.word} className="option">
              {line.icon ? <Icon name={line.icon} /> : null}
              {line.word}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
