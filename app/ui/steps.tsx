const places = [1, 2, 3, 4, 5];

/** Five squares, as many filled as the level. The words beside it carry the meaning. */
export function Steps({ level }: { level: number }) {
  return (
    <svg className="steps" viewBox="0 0 49 9" aria-hidden="true" focusable="false">
      {places.map((place) => (
        <rect
          key={place}
          className={place <= level ? "on" : "off"}
          x={(place - 1) * 10 + 0.75}
          y={0.75}
          width={7.5}
          height={7.5}
          rx={1}
        />
      ))}
    </svg>
  );
}
