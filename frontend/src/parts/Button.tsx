import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaProps,
} from "react-aria-components/Button";
import { Icon, type IconName } from "./Icon.tsx";

interface ButtonProps extends Omit<AriaProps, "children" | "className" | "style"> {
  look?: "pri" | "sig" | "bad" | "quiet" | undefined;
  size?: "sm" | "lg" | undefined;
  icon?: IconName | undefined;
  keys?: string | undefined;
  children?: ReactNode;
}

/** A key with a verb on it. While its work runs it stays put and ignores presses. */
export function Button({ look, size, icon, keys, children, ...rest }: ButtonProps) {
  const names = ["btn", look, size, children ? undefined : "icon"].filter(Boolean).join(" ");
  return (
    <AriaButton {...rest} className={names}>
      {icon ? <Icon name={icon} /> : null}
      {children}
      {keys ? <kbd aria-hidden="true">{keys}</kbd> : null}
    </AriaButton>
  );
}
