import type { Article } from '../../../preload/contract/values.ts';
import { RECORD_FORMATS, type RecordFormat, recordFile } from '../../state/group-record.ts';
import { showNotice } from '../../state/notice.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { saveBytes } from '../../ui/save-file.ts';
import { SaveMenu } from '../../ui/save-menu.tsx';

/** 学习记录: the article with the marks that are shown, as a file. */
export function RecordMenu({ article }: { readonly article: Article }) {
  const program = useProgram();
  const { annotating: words } = useMessages();
  const save = async (format: RecordFormat) => {
    const file = await recordFile(program, article, format);
    saveBytes(file.name, file.type, file.bytes);
    showNotice(program, { kind: 'record-saved', file: file.name });
  };
  return (
    <SaveMenu
      className="tool record"
      label={words.record}
      formats={RECORD_FORMATS}
      names={words.recordFormats}
      placement="bottom start"
      save={(format) => void save(format)}
    />
  );
}
