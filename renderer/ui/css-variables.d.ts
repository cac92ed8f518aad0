import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Numbers handed to the style sheets as custom properties. */
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
