/** What a browser shows that came without the key. Both languages: who is asking is not known. */
const PAGE = (chinese: string, english: string) => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>合订本</title>
<p>${chinese}</p>
<p lang="en">${english}</p>
</html>
`;

export const NO_KEY_PAGE = PAGE(
  '这个窗口没有打开合订本的钥匙。请关闭它，再从启动合订本的地方打开。',
  'This window has no key to the reading program. Close it, and open the program where you started it.',
);

/** Leads on to the program. A page and not a redirect: after a redirect that began elsewhere a strict cookie is not sent. */
export const ENTRY_PAGE = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>合订本</title>
<meta http-equiv="refresh" content="0;url=/">
</html>
`;
