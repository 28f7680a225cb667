import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useGetScale } from "../../contract/scales/scales.ts";
import { Fetched } from "../../parts/Fetched.tsx";
import { Station } from "./Station.tsx";
import "./station.css";
import "./weight.css";
import "./load.css";
import "./over.css";
import "./narrow.css";
import { useShift } from "./useShift.ts";

/** The weighing station of one scale, over the whole screen. */
export function Weigh() {
  const { scaleId } = useParams({ from: "/weigh/$scaleId" });
  const scale = useGetScale(scaleId);
  const shift = useShift();
  const name = scale.data?.name;
  useEffect(() => {
    if (name) document.title = `${name} – Punnus`;
  }, [name]);
  return (
    <Fetched query={scale}>
      {(shown) => <Station key={shown.id} scale={shown} shift={shift} />}
    </Fetched>
  );
}
