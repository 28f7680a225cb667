import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";

interface StateCardProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: "alert";
}

/** What stands where data would be: what happened, what is safe, what to do. */
export function StateCard({ icon, title, children, actions, role }: StateCardProps) {
  return (
    <div className="state" role={role}>
      <Icon name={icon} />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div className="flow">{actions}</div> : null}
    </div>
  );
}
