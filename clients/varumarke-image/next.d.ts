/** What `next/image` gives a loader. */
export interface NextLoaderProps {
  src: string;
  width: number;
  quality?: number;
}

/** The loader of `next/image`, as `loader` of one picture or, by `images.loaderFile`, of all. `src` is what `source()` makes. */
export default function varumarkeLoader(props: NextLoaderProps): string;
