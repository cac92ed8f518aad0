/** How far a thing has been read, as a ruled line. The words beside it say the same, so it is not read out. */
export function Measure({ fraction }: { readonly fraction: number }) {
  return (
    <span className="measure" style={{ '--fraction': Math.max(0, Math.min(1, fraction)) }} aria-hidden="true">
      <i />
    </span>
  );
}
