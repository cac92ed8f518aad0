import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Dispute } from '../../domain/exchange/preview.ts';
import type { ShownWording } from '../../domain/notes/card.ts';
import { type LookedFile, type Settlement, settle } from '../../state/bringing-in.ts';
import { usePersonName } from '../../state/use-person.ts';
import { useAppState, useMessages, useProgram, useWording } from '../../state/use-program.ts';
import { PigmentPatch } from '../../ui/pigment-patch.tsx';

/** As many as are read before a decision; the others are settled in the notebook. */
const MOST_SHOWN = 20;

/** Notes that were written on here and there, each with both wordings side by side and what is to become of them. */
export function DisputeList({ looked: { preview, settled } }: { readonly looked: LookedFile }) {
  const { exchange: words } = useMessages();
  const wording = useWording();
  const { disputes } = preview;
  const rest = disputes.length - MOST_SHOWN;
  return (
    <section className="disputes" aria-label={words.versions}>
      <h2 className="title-serif">{words.disputes(wording.count(disputes.length))}</h2>
      {disputes.slice(0, MOST_SHOWN).map((dispute) => (
        <DisputeView key={dispute.noteId} dispute={dispute} settlement={settled.get(dispute.noteId) ?? 'both'} />
      ))}
      {rest > 0 && <p className="promise">{words.moreDisputes(wording.count(rest))}</p>}
    </section>
  );
}

function DisputeView({ dispute, settlement }: { readonly dispute: Dispute; readonly settlement: Settlement }) {
  const program = useProgram();
  const { exchange: words } = useMessages();
  const wording = useWording();
  const nameOf = usePersonName();
  const source = useAppState(({ noteSources }) => noteSources.articles.get(dispute.articleId) ?? null);
  const [first] = dispute.there;
  const them = first ? nameOf(first.author) : '';
  const choices: readonly { readonly value: Settlement; readonly label: string }[] = [
    { value: 'both', label: words.settlements.both },
    { value: 'here', label: words.settlements.here },
    { value: 'there', label: words.useTheirs(them) },
  ];
  return (
    <article className="dispute">
      <p className="passage" lang="zh-CN">
        <PigmentPatch pigment={dispute.pigment} style={dispute.style} />
        {dispute.quotation || words.wholeArticle}
      </p>
      {source && (
        <p className="of-passage">
          {wording.names([
            source.article.title,
            ...(source.article.pageStart === null ? [] : [wording.page(source.article.pageStart)]),
          ])}
        </p>
      )}
      <div className="pair">
        <Side title={words.here} wordings={dispute.here} />
        <Side title={words.there(them)} wordings={dispute.there} />
      </div>
      <RadioGroup
        className="settle"
        orientation="horizontal"
        value={settlement}
        onChange={(value) => {
          const chosen = choices.find((choice) => choice.value === value);
          if (chosen) settle(program, dispute.noteId, chosen.value);
        }}
      >
        <Label className="visually-hidden">{words.settle}</Label>
        {choices.map(({ value, label }) => (
          <Radio className="radio" key={value} value={value}>
            <span className="dot" />
            {label}
          </Radio>
        ))}
      </RadioGroup>
    </article>
  );
}

function Side({ title, wordings }: { readonly title: string; readonly wordings: readonly ShownWording[] }) {
  return (
    <div className="side">
      <b>{title}</b>
      {wordings.map(({ id, text }) => (
        <p className="kai" key={id} lang="zh-CN">
          {text}
        </p>
      ))}
    </div>
  );
}
