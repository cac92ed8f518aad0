import Markdown, { type Components } from 'react-markdown';
import remarkBreaks from 'remark-breaks';

/** What simple formatting needs. Everything else is shown as the words in it: no link leads away, no picture is fetched. */
const ALLOWED = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'code', 'h1', 'h2', 'h3', 'a', 'img'];
const PLUGINS = [remarkBreaks];

const components: Components = {
  // The headings of the page are the article's.
  h1: ({ children }) => <p className="note-heading">{children}</p>,
  h2: ({ children }) => <p className="note-heading">{children}</p>,
  h3: ({ children }) => <p className="note-heading">{children}</p>,
  img: ({ alt }) => <>{alt}</>,
  a: ({ children, href }) => (
    <>
      {children}
      {href && children !== href && <span className="note-address"> ({href})</span>}
    </>
  ),
};

/** The words of a note: Markdown, made of elements and never of markup in the text. */
export function NoteText({ text }: { readonly text: string }) {
  return (
    <div className="note-text" lang="zh-CN">
      <Markdown
        remarkPlugins={PLUGINS}
        allowedElements={ALLOWED}
        unwrapDisallowed
        urlTransform={(address) => (/^(?:https?|mailto):/iu.test(address) ? address : '')}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}
