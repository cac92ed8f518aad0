/** 共 386 处: words at even places, numbers set in bold at odd ones. */
export function BoldSum({ parts }: { readonly parts: readonly string[] }) {
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <b key={index} className="num">
        {part}
      </b>
    ),
  );
}
