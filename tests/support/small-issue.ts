/** A small issue in issue Markdown, by its number in the year. */
export const smallIssue = (number: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`---
publication: 云江议事
year: 2025
number: ${number}
---

## 要论

### 守住一口老井
authors: 方砚秋（北桥街道水务站站长）
pages: 3

井沿上有七道绳痕。

每一道绳痕，都是一百年。
`);
