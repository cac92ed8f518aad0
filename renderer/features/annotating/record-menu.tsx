import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Article } from '../../../preload/contract/values.ts';
import { RECORD_FORMATS, type RecordFormat, recordFile } from '../../state/group-record.ts';
import { showNotice } from '../../state/notice.ts';
import { useMessages, useProgram } from '../../state/use-program.ts';
import { Icon } from '../../ui/icon.tsx';
import { saveBytes } from '../../ui/save-file.ts';

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
    <MenuTrigger>
      <Button className="tool record">
        <Icon name="export" />
        {words.record}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={words.record}>
          {RECORD_FORMATS.map((format) => (
            <MenuItem key={format} id={format} onAction={() => void save(format)}>
              {words.recordFormats[format]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
