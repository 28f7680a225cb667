import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { queries } from "../queries.ts";
import { toast } from "../parts/toast.ts";
import { useSession, useStanding } from "../session.ts";
import { demoClock, resetDemo, setDemoClock } from "./calls.ts";
import { RoleSwitch } from "./RoleSwitch.tsx";
import { Trucks } from "./Trucks.tsx";
import "./demo.css";

const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

/** The strip at the foot of every page of the demo: other eyes, another day, a fresh start. */
export default function DemoBar() {
  const standing = useStanding();
  const { may } = useSession();
  if (standing !== "in") return null;
  return (
    <aside className="demo-bar" aria-label={m.demo()}>
      <b>{m.demo()}</b>
      <RoleSwitch />
      <Clock />
      {may("list_scales") ? <Trucks /> : null}
      <span className="sp" />
      <Reset />
    </aside>
  );
}

function Clock() {
  const clock = useQuery({ queryKey: ["demo", "clock"], queryFn: demoClock });
  const moving = useMutation({
    mutationFn: setDemoClock,
    onSuccess: () => queries.invalidateQueries(),
  });
  const days = clock.data?.days ?? 0;
  return (
    <span className="row">
      <span>{days > 0 ? m.demo_clock({ days }) : m.demo_clock_now()}</span>
      {[WEEK, MONTH, YEAR].map((step) => (
        <button type="button" key={step} onClick={() => moving.mutate(days + step)}>
          {m.demo_forward({ days: step })}
        </button>
      ))}
      {days > 0 ? (
        <button type="button" onClick={() => moving.mutate(0)}>
          {m.demo_today()}
        </button>
      ) : null}
    </span>
  );
}

function Reset() {
  const [sure, setSure] = useState(false);
  const resetting = useMutation({
    mutationFn: resetDemo,
    onSuccess: () => {
      setSure(false);
      void queries.invalidateQueries();
      toast(m.demo_was_reset());
    },
  });
  if (!sure) {
    return (
      <button type="button" onClick={() => setSure(true)}>
        {m.demo_reset()}
      </button>
    );
  }
  return (
    <span className="row">
      <button
        type="button"
        onClick={() => resetting.mutate()}
        aria-disabled={resetting.isPending}
      >
        {m.demo_reset_sure()}
      </button>
      <button type="button" onClick={() => setSure(false)}>
        {m.cancel()}
      </button>
    </span>
  );
}
