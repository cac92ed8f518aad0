import { Radio, RadioGroup } from 'react-aria-components';
import { READING_SIZES } from '../../../preload/contract/settings.ts';
import { SAMPLE_TEXT } from '../../messages/sample-text.ts';
import { readingMetrics, sizesFor } from '../../state/reading-metrics.ts';
import { changeSettings } from '../../state/settings.ts';
import { useAppState, useMessages, useProgram } from '../../state/use-program.ts';
import { CheckBox } from '../../ui/check-box.tsx';

/** 长者模式, nine sizes, each shown at its own size, and a few lines set as the articles will be. */
export function SizeChoice() {
  const program = useProgram();
  const messages = useMessages();
  const settings = useAppState((state) => state.settings.current);
  const { size, rootSize } = readingMetrics(settings);
  return (
    <>
      <CheckBox
        selected={settings.largePrint}
        change={(largePrint) => void changeSettings(program, { largePrint })}
        hint={settings.largePrint ? messages.settings.sizeInLargePrint : messages.settings.largePrintHint}
      >
        {messages.settings.largePrint}
      </CheckBox>
      <RadioGroup
        className="sizes"
        aria-label={messages.settings.size}
        orientation="horizontal"
        value={String(size)}
        onChange={(value) => {
          const chosen = READING_SIZES.find((each) => String(each) === value);
          if (chosen) void changeSettings(program, { readingSize: chosen });
        }}
      >
        {sizesFor(settings.largePrint).map((each) => (
          <Radio key={each} value={String(each)} className="size" aria-label={messages.settings.sizeOf(each)}>
            <span className="glyph" style={{ '--glyph-size': `${each / rootSize}rem` }} aria-hidden="true">
              {messages.settings.sizeGlyph}
            </span>
            <span className="size-number num" aria-hidden="true">
              {each}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <figure className="sample" aria-label={messages.settings.sample}>
        <div className="sample-text" lang="zh-CN">
          <p className="sample-heading">{SAMPLE_TEXT.heading}</p>
          <p className="sample-paragraph">{SAMPLE_TEXT.text}</p>
          <blockquote className="sample-quotation">{SAMPLE_TEXT.quotation}</blockquote>
        </div>
      </figure>
    </>
  );
}
