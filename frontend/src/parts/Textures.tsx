/** The surface of each class of material. Colour and texture never change their meaning. */
export type Texture = "murske" | "sora" | "betoni" | "puu" | "maa" | "muu";

/** The patterns, drawn once for the whole page. */
export function Textures() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern id="p-murske" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--m-murske)" />
          <path d="M1 6.5 3 2.5 5 6.5z M5.5 3 6.7.8 7.9 3z" fill="var(--m-murske-2)" />
        </pattern>
        <pattern id="p-sora" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--m-sora)" />
          <circle cx="2" cy="2" r="1.15" fill="var(--m-sora-2)" />
          <circle cx="5.5" cy="5.5" r="1.15" fill="var(--m-sora-2)" />
        </pattern>
        <pattern id="p-betoni" width="9" height="9" patternUnits="userSpaceOnUse">
          <rect width="9" height="9" fill="var(--m-betoni)" />
          <path d="M0 .5h9 M.5 0v9" stroke="var(--m-betoni-2)" strokeWidth="1.1" />
        </pattern>
        <pattern
          id="p-puu"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="var(--m-puu)" />
          <path d="M1.5 0v7" stroke="var(--m-puu-2)" strokeWidth="1.6" />
        </pattern>
        <pattern id="p-maa" width="12" height="7" patternUnits="userSpaceOnUse">
          <rect width="12" height="7" fill="var(--m-maa)" />
          <path d="M0 3.5q3-3 6 0t6 0" stroke="var(--m-maa-2)" strokeWidth="1.3" fill="none" />
        </pattern>
        <pattern id="p-muu" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill="var(--m-muu)" />
          <path d="M2 4h4 M4 2v4" stroke="var(--m-muu-2)" strokeWidth="1.3" />
        </pattern>
      </defs>
    </svg>
  );
}

export function Swatch({ texture }: { texture: Texture }) {
  return (
    <svg className="swatch" viewBox="0 0 14 14" aria-hidden="true">
      <rect width="14" height="14" fill={`url(#p-${texture})`} />
    </svg>
  );
}
