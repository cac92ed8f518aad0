import './article.css';
import './contents.css';
import './reading.css';
import './vertical.css';
import type { Article } from '../../../preload/contract/values.ts';
import { loadArticle } from '../../state/library.ts';
import { readyValue } from '../../state/remote.ts';
import type { RouteOf } from '../../state/route.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { RemoteView } from '../../ui/remote-view.tsx';
import { ArticlePages } from './article-pages.tsx';
import { ArticleSheet } from './article-sheet.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { FaceSwitch } from './face-switch.tsx';
import { FindStrip } from './find-strip.tsx';
import { FollowPages } from './follow-pages.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { useContents } from './use-contents.ts';
import { VerticalFoot } from './vertical-foot.tsx';
import { VoiceStrip } from './voice-strip.tsx';

/** 阅读: contents at the left, the article in the middle, its bar on top. */
export function ReadingScreen({ route }: { readonly route: RouteOf<'article'> }) {
  const program = useProgram();
  const messages = useMessages();
  const { articleId } = route;
  const remote = useAppState(({ library }) => library.articles[articleId]);
  const article = readyValue(remote);
  const issueId = useAppState(({ library }) => article?.issueId ?? library.currentIssueId);
  const contentsRemote = useAppState(({ library }) => (issueId === null ? undefined : library.issues[issueId]));
  const issue = readyValue(contentsRemote);
  const noContents = remote?.state === 'failed' || contentsRemote?.state === 'failed';
  const finding = useAppState(({ find }) => find.open);
  const speaking = useAppState(({ readAloud }) => readAloud.status !== 'silent');
  const vertical = useAppState(({ settings }) => settings.current.vertical);
  const edition = readyValue(useAppState(({ pages }) => (article ? pages.editions[article.issueId] : undefined)));
  const largePrint = useAppState(({ settings }) => settings.current.largePrint);
  const face = useAppState(({ settings }) => settings.current.face);
  const contents = useContents();
  const close = contents.over && contents.open ? contents.toggle : null;
  const parentOf = (child: Article) => issue?.articles.find(({ id }) => id === child.parentId) ?? null;
  return (
    <>
      <ReadingBar article={article} contents={contents} />
      <div className={contents.over ? 'desk contents-over' : 'desk'}>
        {contents.open && issue && (
          <ContentsPanel issue={issue} articleId={articleId} article={article} close={close} />
        )}
        {/* Their place is held until they come: the text must not move under the hand of who reads it already. */}
        {contents.open && !contents.over && !issue && !noContents && <div className="contents" aria-hidden="true" />}
        <div className="reading-column" onPointerDown={close ?? undefined}>
          {edition && largePrint && (
            <div className="strip">
              <FaceSwitch />
            </div>
          )}
          {finding && !(edition && face === 'pages') && <FindStrip articleId={articleId} />}
          {speaking && <VoiceStrip />}
          {article && edition && face === 'pages' ? (
            <ArticlePages key={article.id} article={article} edition={edition} main />
          ) : article && edition && face === 'both' ? (
            <div className="both-faces">
              <div>
                <ArticleSheet key={article.id} article={article} parent={parentOf(article)} />
              </div>
              <ArticlePages key={article.id} article={article} edition={edition} main={false} />
              <FollowPages article={article} />
            </div>
          ) : article ? (
            <ArticleSheet key={article.id} article={article} parent={parentOf(article)} />
          ) : (
            <main className="sheet" tabIndex={-1}>
              <h1 className="visually-hidden">{messages.nav.reading}</h1>
              <RemoteView remote={remote} tryAgain={() => void loadArticle(program, articleId)}>
                {() => null}
              </RemoteView>
            </main>
          )}
          {vertical && article && !(edition && face === 'pages') && <VerticalFoot article={article} />}
        </div>
      </div>
    </>
  );
}
